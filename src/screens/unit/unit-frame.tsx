'use client'

import type { ReactNode } from 'react'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'

/** The frame of every page of the desk of a committee above. */
export function UnitFrame({ title, sub, way, children }: { title: string; sub?: string | undefined; way: ReactNode; children: ReactNode }) {
  return (
    <DeskFrame title={title} sub={sub} bar={<DeskBar>{way}</DeskBar>}>
      {children}
    </DeskFrame>
  )
}
