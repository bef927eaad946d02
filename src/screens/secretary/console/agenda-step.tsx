'use client'

import { useTranslations } from 'next-intl'
import { useDesk } from './desk-context.tsx'
import { NextActions } from './next-actions.tsx'
import { TakeVote } from './take-vote.tsx'
import { lastVote, VoteOutcome } from './vote-outcome.tsx'

/** The agenda, agreed on by raised hands. */
export function AgendaStep() {
  const t = useTranslations('console.agenda')
  const { view } = useDesk()
  const vote = lastVote(view, 'AGENDA')
  return (
    <section className="card con-card">
      <h2>{view.step?.title}</h2>
      <p className="second num">{t('hint', { count: view.steps.length })}</p>
      {vote && <VoteOutcome vote={vote} />}
      {vote ? (
        <NextActions>
          <TakeVote subject="AGENDA" title={t('vote')} isAgain />
        </NextActions>
      ) : (
        <NextActions isSecondary>
          <TakeVote subject="AGENDA" title={t('vote')} isPrimary />
        </NextActions>
      )}
    </section>
  )
}
