'use client'

import { useTranslations } from 'next-intl'
import { type Fact, Facts } from '#screens/kit/facts.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { usePreview } from './ballot-preview.tsx'
import { nextKind } from './ballots-step.tsx'
import { useDesk } from './desk-context.tsx'

/** What the next secret ballot still needs, so that nobody finds out at the ballot. */
export function ComingBallot() {
  const t = useTranslations('console.ballots')
  const { view } = useDesk()
  const step = view.steps.findIndex(({ kind }) => kind === 'BALLOTS')
  const isUnderWay = view.ballots.some(({ status }) => status === 'OPEN' || status === 'CLOSING' || status === 'CLOSED')
  const state = view.steps[step]?.state
  const isComing = step >= 0 && state === 'PENDING' && !isUnderWay
  const next = nextKind(view)
  const kind = next === 'REHEARSAL' ? 'CLASSIFICATION' : next
  const { preview } = usePreview(kind, isComing)
  if (!isComing || !preview) return null
  const { presentInBase: present, needed, rows } = preview
  const facts: Fact[] = [
    { id: 'quorum', sign: present >= needed ? 'ok' : 'no', text: t('quorum', { present, needed }) },
    { id: 'rows', sign: rows.length > 0 ? 'ok' : 'no', text: t('rowCount', { rows: rows.length }) },
    view.countingTeam
      ? { id: 'team', sign: 'ok', text: t('team', { count: view.countingTeam.names.length }) }
      : { id: 'team', sign: 'due', text: t('noTeam') },
    ...(preview.refusal === 'ballot/insecure-origin' ? [{ id: 'origin', sign: 'no' as const, text: t('insecure') }] : []),
  ]
  return (
    <section>
      <SectionHead aside={t('atStep', { number: step + 1 })}>{t('coming')}</SectionHead>
      <div className="mt-2">
        <Facts plain facts={facts} />
      </div>
    </section>
  )
}
