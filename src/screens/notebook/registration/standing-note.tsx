'use client'

import { useTranslations } from 'next-intl'
import type { MyRegistration } from '#contract/registration.ts'
import { dayText, momentText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'

/** Where the registration stands: due when, handed in, returned with which remark, approved by whom; and the flag of lateness. */
export function StandingNote({ form }: { form: MyRegistration }) {
  const t = useTranslations('registration.standing')
  const { state, handedInAt, settledAt, settledByName, word, late, changeReason, asked } = form
  const tone = state === 'APPROVED' ? 'ok' : state === 'RETURNED' ? 'red' : state === 'HANDED_IN' ? 'gold' : 'plain'
  const time = handedInAt ? momentText(handedInAt) : ''
  const settled = { name: settledByName ?? '', time: settledAt ? momentText(settledAt) : '' }
  return (
    <Note tone={tone} role="status" className="grid gap-1">
      <b>{t(state)}</b>
      {state === 'DRAFT' && <p>{asked.asked ? t('due', { day: dayText(asked.dueOn) }) : t(`notAsked.${asked.why}`)}</p>}
      {state === 'HANDED_IN' && <p className="num">{t('handedIn', { time })}</p>}
      {(state === 'RETURNED' || state === 'APPROVED') && <p className="num">{t('settled', settled)}</p>}
      {word && <p className="whitespace-pre-line">{t('word', { word })}</p>}
      {late && state !== 'DRAFT' && <p>{t('late')}</p>}
      {changeReason && <p>{t('changed', { reason: changeReason })}</p>}
      {form.approved && state !== 'APPROVED' && <p>{t('stillInForce')}</p>}
    </Note>
  )
}
