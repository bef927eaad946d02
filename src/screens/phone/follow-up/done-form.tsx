import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ShownPlan } from '#contract/help.ts'
import { ReplyForm } from '#screens/kit/reply-form.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

type Props = { cellId: string; plan: ShownPlan; stepId: string; onDone: () => void }

/** Who helps says that a step is done, and what came of it. */
export function DoneForm({ cellId, plan, stepId, onDone }: Props) {
  const t = useTranslations('help.own')
  const api = useApi()
  const asWords = useProblem()
  const change = useMutation(api.help.change.mutationOptions({ onSuccess: onDone }))
  return (
    <ReplyForm
      keptAs={`help-step:${stepId}`}
      label={t('doneWord')}
      hint={t('doneHint', { name: plan.name })}
      send={t('confirm')}
      sending={t('saving')}
      pending={change.isPending}
      error={change.error ? asWords(change.error).sentence : null}
      maxLength={2000}
      onSend={(word) => change.mutateAsync({ cellId, planId: plan.id, act: { kind: 'doStep', stepId, word } })}
    />
  )
}
