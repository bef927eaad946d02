'use client'

import dynamic from 'next/dynamic'
import { Waiting } from '#screens/kit/waiting.tsx'

// The drawing library is large and only leaders need it: it is loaded here and nowhere else.

export const RowBars = dynamic(() => import('./drawings/row-bars.tsx').then((module) => module.RowBars), {
  ssr: false,
  loading: () => <Waiting />,
})
export const ColumnBars = dynamic(() => import('./drawings/column-bars.tsx').then((module) => module.ColumnBars), {
  ssr: false,
  loading: () => <Waiting />,
})
export const CumulativeCurve = dynamic(() => import('./drawings/cumulative-curve.tsx').then((module) => module.CumulativeCurve), {
  ssr: false,
  loading: () => <Waiting />,
})
