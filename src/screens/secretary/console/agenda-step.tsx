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
      <ol className="con-lines con-lines-low num mt-2">
        {view.steps.map((step, index) => (
          <li key={step.id}>
            <span>
              <span className="con-no">{index + 1}</span>
              {step.title}
            </span>
          </li>
        ))}
      </ol>
      {vote && <VoteOutcome vote={vote} />}
      {vote ? (
        <NextActions>
          <TakeVote subject="AGENDA" title={t('vote')} />
        </NextActions>
      ) : (
        <NextActions isSecondary>
          <TakeVote subject="AGENDA" title={t('vote')} isPrimary />
        </NextActions>
      )}
    </section>
  )
}
