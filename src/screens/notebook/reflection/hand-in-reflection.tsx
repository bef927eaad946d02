'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { MyReflection } from '#contract/reflection.ts'
import { monthText } from '#screens/kit/dates.ts'
import { useApi } from '#screens/live/api.tsx'
import { HandInButton } from '../drafts/hand-in-button.tsx'
import type { ReflectionKeeper } from './reflection-drafts.ts'
import { sentReflection } from './reflection-shape.ts'

export type HandInReflectionProps = { form: MyReflection; keeper: ReflectionKeeper; onHandedIn: () => Promise<unknown> }

/** Hands the month in: a short summary, and who reads it from then on. */
export function HandInReflection({ form, keeper, onHandedIn }: HandInReflectionProps) {
  const t = useTranslations('reflection.handIn')
  const api = useApi()
  const handIn = useMutation(api.reflection.handIn.mutationOptions())
  const words = {
    ...{ button: t(form.handedIn ? 'again' : 'button'), ask: t('ask', { month: monthText(form.month) }) },
    ...{ consequence: t(form.closed ? 'consequenceClosed' : 'consequence'), confirm: t('confirm') },
    ...{ sending: t('sending'), offline: t('offline') },
  }
  const settled = async () => {
    await keeper.push()
    return keeper.state().clash === null
  }
  const send = () => {
    const { base, answers } = keeper.state()
    const { cellId, month } = form
    return handIn.mutateAsync({ cellId, month, answers: sentReflection(answers), draftVersion: base.version })
  }
  const summary = <Summary form={form} keeper={keeper} />
  return <HandInButton words={words} handIn={handIn} onBefore={settled} send={send} onHandedIn={onHandedIn} summary={summary} />
}

function Summary({ form, keeper }: Pick<HandInReflectionProps, 'form' | 'keeper'>) {
  const t = useTranslations('reflection.handIn')
  const { shortfalls, corrections, items } = keeper.state().answers
  return (
    <ul className="reflection-summary num">
      <li>{t('topics', { count: form.template.topics.length })}</li>
      {form.items.length > 0 && (
        <li>{t('items', { done: items.filter(({ outcome }) => outcome === 'ACHIEVED').length, count: form.items.length })}</li>
      )}
      {corrections.length > 0 && <li>{t('corrections', { count: corrections.length })}</li>}
      <li>{t('shortfalls', { count: shortfalls.length })}</li>
    </ul>
  )
}
