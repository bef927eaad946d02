'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { MyReflection } from '#contract/reflection.ts'
import { monthText } from '#screens/kit/dates.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import type { ReflectionKeeper } from './reflection-drafts.ts'
import { sentReflection } from './reflection-shape.ts'

export type HandInButtonProps = { form: MyReflection; keeper: ReflectionKeeper; onHandedIn: () => Promise<unknown> }

/** Hands the month in: a short summary, and who reads it from then on. */
export function HandInButton({ form, keeper, onHandedIn }: HandInButtonProps) {
  const t = useTranslations('reflection.handIn')
  const kit = useTranslations('kit')
  const api = useApi()
  const asWords = useProblem()
  const handIn = useMutation(api.reflection.handIn.mutationOptions())
  const problem = handIn.error ? asWords(handIn.error) : null
  const send = async () => {
    handIn.reset()
    await keeper.push()
    const { clash, base, answers } = keeper.state()
    if (clash) return true
    try {
      const { cellId, month } = form
      await handIn.mutateAsync({ cellId, month, answers: sentReflection(answers), draftVersion: base.version })
      await onHandedIn()
      return true
    } catch {
      // The sentence stands in the dialog; what was written stands on this device.
      return false
    }
  }
  const { shortfalls, corrections, items } = keeper.state().answers
  const ask = {
    title: t('ask', { month: monthText(form.month) }),
    consequence: t(form.closed ? 'consequenceClosed' : 'consequence'),
    confirm: t('confirm'),
    cancel: kit('cancel'),
    pendingText: t('sending'),
  }
  const inside = (
    <>
      <ul className="reflection-summary num">
        <li>{t('topics', { count: form.template.topics.length })}</li>
        {form.items.length > 0 && (
          <li>{t('items', { done: items.filter(({ outcome }) => outcome === 'ACHIEVED').length, count: form.items.length })}</li>
        )}
        {corrections.length > 0 && <li>{t('corrections', { count: corrections.length })}</li>}
        <li>{t('shortfalls', { count: shortfalls.length })}</li>
      </ul>
      {problem && <ErrorNotice title={problem.offline ? t('offline') : problem.sentence} id={problem.errorId ?? undefined} />}
    </>
  )
  return (
    <ConfirmButton kind="primary" ask={ask} onConfirm={send} inside={inside}>
      {t(form.handedIn ? 'again' : 'button')}
    </ConfirmButton>
  )
}
