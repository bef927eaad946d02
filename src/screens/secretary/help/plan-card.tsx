import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { HelpPlans } from '#contract/help.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { type PlanAct, PlanActForm } from './plan-act-form.tsx'

type Plan = HelpPlans['plans'][number]

/** One plan: why, who helps, the steps with their days, how it was found to go, and what the competent body decided. */
export function PlanCard({ cellId, plan }: { cellId: string; plan: Plan }) {
  const t = useTranslations('help.plan')
  const [act, setAct] = useState<PlanAct | null>(null)
  const acts = actsOf(plan)
  return (
    <section className="card num grid gap-4" aria-labelledby={plan.id}>
      <SectionHead level={2} aside={t(plan.endedOn ? 'endedOn' : 'startedOn', { date: dayText(plan.endedOn ?? plan.startedOn) })}>
        <span id={plan.id}>{plan.name}</span>
      </SectionHead>
      <p className="whitespace-pre-line">{plan.reason}</p>
      <p>
        <span className="second">{t('helpers')}</span> {plan.helpers.join(', ')}
      </p>
      <Steps plan={plan} onDone={plan.own || plan.endedOn ? null : (stepId) => setAct({ kind: 'doStep', stepId })} />
      {plan.reviews.map((review) => (
        <div key={review.id} className="border-l-3 border-edge pl-3">
          <p>
            <b>{t(`finding.${review.finding}`)}</b> {review.last && <span className="second">{t('last')}</span>}
          </p>
          <p className="whitespace-pre-line">{review.text}</p>
          <p className="second">{t('by', { name: review.byName, date: dayText(review.on) })}</p>
        </div>
      ))}
      {plan.outcomes.map((outcome) => (
        <div key={outcome.number} className="note">
          <p>
            <b>{t('outcome', { body: outcome.body })}</b>
          </p>
          <p>{t('document', { number: outcome.number, date: dayText(outcome.decidedOn) })}</p>
          <p className="whitespace-pre-line">{outcome.text}</p>
        </div>
      ))}
      {plan.endWord && <p>{t('endWord', { text: plan.endWord })}</p>}
      {act && <PlanActForm key={act.kind} of={{ cellId, planId: plan.id }} act={act} onClose={() => setAct(null)} />}
      {plan.own ? (
        <p className="second">{t('own')}</p>
      ) : (
        <p className="flex flex-wrap gap-3">
          {acts.map((kind) => (
            <Button key={kind} size="small" onPress={() => setAct({ kind })}>
              {t(`act.${kind}`)}
            </Button>
          ))}
        </p>
      )}
      {!plan.own && !plan.endedOn && !plan.mayEnd && <p className="second">{t('endHint')}</p>}
    </section>
  )
}

function actsOf({ endedOn, mayEnd }: Plan): Exclude<PlanAct['kind'], 'doStep'>[] {
  if (endedOn) return ['recordOutcome']
  return mayEnd ? ['review', 'addStep', 'recordOutcome', 'end'] : ['review', 'addStep', 'recordOutcome']
}

function Steps({ plan, onDone }: { plan: Plan; onDone: ((stepId: string) => void) | null }) {
  const t = useTranslations('help.plan')
  return (
    <ol>
      {plan.steps.map(({ id, what, dueOn, doneOn, word, overdue }) => (
        <li key={id} className="border-b border-rule py-2">
          <p className="flex items-baseline justify-between gap-4">
            <b>{what}</b>
            <Tag state={doneOn ? 'ok' : overdue ? 'late' : 'part'}>{t(doneOn ? 'done' : overdue ? 'overdue' : 'open')}</Tag>
          </p>
          <p className="second">{doneOn ? t('doneOn', { date: dayText(doneOn) }) : t('dueOn', { date: dayText(dueOn) })}</p>
          {word && <p className="whitespace-pre-line">{word}</p>}
          {!doneOn && onDone && (
            <Button kind="quiet" size="small" onPress={() => onDone(id)}>
              {t('act.doStep')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  )
}
