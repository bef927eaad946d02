'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { LeaderPage } from '#contract/leader.ts'
import { leftOut, nameOf } from './findings.ts'

/** The foot of a chart: what is joined, what is left out, and why. */
export function LeftOut({ page, more }: { page: LeaderPage; more?: ReactNode }) {
  const t = useTranslations('leader.foot')
  const out = leftOut(page)
  const joined = page.rows.some((row) => row.unitIds.length > 1)
  const sentences = [
    joined && t('joined', { smallest: page.smallestShown }),
    out.length > 0 && t('out', { names: out.map(nameOf).join('; '), smallest: page.smallestShown }),
    page.rows.some((row) => row.beyond) && t('beyond'),
  ].filter(Boolean)
  return (
    <>
      {more} {sentences.length > 0 ? sentences.join(' ') : t('whole')}
    </>
  )
}
