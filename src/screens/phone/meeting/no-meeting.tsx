'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { PhoneStage } from '#screens/kit/phone-shell.tsx'
import { isRefused, useProblem } from '#screens/live/problem.ts'
import { signInFrom } from '../sign-in-address.ts'
import { MeetingShell } from './meeting-shell.tsx'

/** Not there, not this member's, signed out, or no network: each with what to do. */
export function NoMeeting({ error }: { error: unknown }) {
  const t = useTranslations('phone.meeting')
  const problem = useProblem()(error)
  const isOut = isRefused(error, 'access/signed-out')
  return (
    <MeetingShell>
      <PhoneStage>
        <h1>{problem.offline ? t('offline') : t('none')}</h1>
        <p>{problem.sentence}</p>
        {problem.offline && <Button onPress={() => window.location.reload()}>{t('again')}</Button>}
        {isOut && <ButtonLink href={signInFrom(window.location.pathname)}>{t('signIn')}</ButtonLink>}
        {!problem.offline && !isOut && <ButtonLink href={paths.today}>{t('home')}</ButtonLink>}
      </PhoneStage>
    </MeetingShell>
  )
}
