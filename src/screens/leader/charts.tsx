'use client'

import dynamic from 'next/dynamic'
import { Waiting } from '#screens/kit/waiting.tsx'

// The drawing library is large and only leaders need it: it is loaded here and nowhere else.
const options = { ssr: false, loading: () => <Waiting /> } as const

export const RowBars = dynamic(() => import('./drawings/row-bars.tsx').then((module) => module.RowBars), options)
export const ColumnBars = dynamic(() => import('./drawings/column-bars.tsx').then((module) => module.ColumnBars), options)
export const CumulativeCurve = dynamic(() => import('./drawings/cumulative-curve.tsx').then((module) => module.CumulativeCurve), options)
