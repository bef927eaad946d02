import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ShownPlan } from '#contract/help.ts'
import { dayText } from '#screens/kit/dates.ts'
import { PhoneSection } from '#screens/kit/phone-shell.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { DoneForm } from './done-form.tsx'

/** The plan with which the cell helps oneself, and those in which one helps. */
export function HelpPart() {
  const t = useTranslations('help.own')
  const api = useApi()
  const cache = useQueryClient()
  const own = useQuery(api.help.mine.queryOptions())
  if (!own.data) return null
  const { cellId, mine, helping } = own.data
  const refresh = () => void cache.invalidateQueries(api.help.pathFilter())
  return (
    <>
      {mine.map((plan) => (
        <Plan key={plan.id} plan={plan} title={t('mine')} />
      ))}
      {helping.map((plan) => (
        <Plan key={plan.id} plan={plan} title={t('helping', { name: plan.name })} helper={{ cellId, onDone: refresh }} />
      ))}
    </>
  )
}

type Props = { plan: ShownPlan; title: string; helper?: { cellId: string; onDone: () => void } }

function Plan({ plan, title, helper }: Props) {
  const t = useTranslations('help.own')
  const last = plan.reviews.at(-1)
  return (
    <PhoneSection className="num">
      <h2>{title}</h2>
      <p className="whitespace-pre-line">{plan.reason}</p>
      {!helper && (
        <p className="second">
          {t('mineText', { date: dayText(plan.startedOn) })} {t('helpers', { names: plan.helpers.join(', ') })}
        </p>
      )}
      <ol>
        {plan.steps.map(({ id, what, dueOn, doneOn, word, overdue }) => (
          <li key={id} id={id} className="border-b border-rule py-3">
            <p>
              <b>{what}</b>
            </p>
            <p className="flex flex-wrap gap-x-3">
              <span>{t('step', { date: dayText(dueOn) })}</span>
              <Tag state={doneOn ? 'ok' : overdue ? 'late' : 'part'}>{t(doneOn ? 'done' : overdue ? 'overdue' : 'open')}</Tag>
            </p>
            {word && <p className="whitespace-pre-line">{word}</p>}
            {helper && !doneOn && <DoneForm {...helper} plan={plan} stepId={id} />}
          </li>
        ))}
      </ol>
      {last && <p className="whitespace-pre-line">{t('review', { date: dayText(last.on), text: last.text })}</p>}
    </PhoneSection>
  )
}
