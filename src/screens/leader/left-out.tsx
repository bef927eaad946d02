'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LeaderPage } from '#contract/leader.ts'
import { leftOut, nameOf, shownRows, votedRows } from './findings.ts'

/** The foot of a chart: what is joined, what is left out, and why. `waiting`: also who has no result yet. */
export function LeftOut({ page, more, waiting = false }: { page: LeaderPage; more?: ReactNode; waiting?: boolean }) {
  const t = useTranslations('leader.foot')
  const out = leftOut(page)
  const voted = votedRows(page)
  const notYet = waiting ? shownRows(page).filter((row) => !voted.some((one) => one.unitIds === row.unitIds)) : []
  const joined = page.rows.some((row) => row.unitIds.length > 1)
  const sentences = [
    joined && t('joined', { smallest: page.smallestShown }),
    notYet.length > 0 && t('waiting', { names: notYet.map(nameOf).join('; ') }),
    out.length > 0 && t('out', { names: out.map(nameOf).join('; '), smallest: page.smallestShown }),
    page.rows.some((row) => row.beyond) && t('beyond'),
  ].filter(Boolean)
  return (
    <>
      {more} {sentences.length > 0 ? sentences.join(' ') : t('whole')}
    </>
  )
}
