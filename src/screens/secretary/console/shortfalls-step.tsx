'use client'

import { useTranslations } from 'next-intl'
import { useDesk } from './desk-context.tsx'
import { NextActions } from './next-actions.tsx'
import { RaiseShortfall } from './raise-shortfall.tsx'
import { ShortfallPanel } from './shortfall-panel.tsx'

/** The shortfalls, one by one. */
export function ShortfallsStep() {
  const t = useTranslations('console.shortfall')
  const { view } = useDesk()
  const shortfall = view.shortfalls[view.currentItem]
  if (shortfall) return <ShortfallPanel key={shortfall.id} shortfall={shortfall} />
  return (
    <section className="card con-card">
      <h2>{view.step?.title}</h2>
      <p className="second">{t('none')}</p>
      <NextActions>
        <RaiseShortfall />
      </NextActions>
    </section>
  )
}
