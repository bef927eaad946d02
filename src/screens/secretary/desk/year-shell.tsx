'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DeskShell } from './desk-shell.tsx'
import { YearRail } from './year-rail.tsx'

type Props = { cellId: string; title: ReactNode; sub?: ReactNode; children: ReactNode }

/** The frame of a page of the year: beside it stand the year's other pages, not the steps towards the meeting. */
export function YearShell({ cellId, title, sub, children }: Props) {
  const t = useTranslations('desk.year')
  return (
    <DeskShell cellId={cellId} desk={null} title={title} sub={sub} left={<YearRail cellId={cellId} />} leftLabel={t('title')}>
      {children}
    </DeskShell>
  )
}
