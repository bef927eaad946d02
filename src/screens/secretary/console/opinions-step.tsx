'use client'

import { useTranslations } from 'next-intl'
import { useDesk } from './desk-context.tsx'
import { NextActions } from './next-actions.tsx'
import { Praise } from './praise.tsx'

/** Opinions are given aloud and from the phones; both lists stand below. */
export function OpinionsStep() {
  const t = useTranslations('console.opinions')
  const { view } = useDesk()
  return (
    <section className="card con-card">
      <h2>{view.step?.title}</h2>
      <p className="second">{t('hint')}</p>
      <NextActions />
      <Praise />
    </section>
  )
}
