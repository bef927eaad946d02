'use client'

import dynamic from 'next/dynamic'
import { Waiting } from '#screens/kit/waiting.tsx'

// The drawing library is large and only leaders need it: it is loaded here and nowhere else.
export const LevelBars = dynamic(() => import('./level-bars.tsx').then((module) => module.LevelBars), {
  ssr: false,
  loading: () => <Waiting />,
})
export const ShareBars = dynamic(() => import('./share-bars.tsx').then((module) => module.ShareBars), {
  ssr: false,
  loading: () => <Waiting />,
})
