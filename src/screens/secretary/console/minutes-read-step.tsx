'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { useDesk } from './desk-context.tsx'
import { NextActions } from './next-actions.tsx'

/** The minute-taker reads; then the meeting is closed. */
export function MinutesReadStep() {
  const t = useTranslations('console.minutesRead')
  const { meetingId, view } = useDesk()
  return (
    <section className="card con-card">
      <h2>{view.step?.title}</h2>
      <p className="second">{t('hint')}</p>
      <NextActions>
        <ButtonLink href={paths.writeMinutes(meetingId)} target="_blank">
          {t('score')}
        </ButtonLink>
        <ButtonLink href={paths.minutes(meetingId)} target="_blank">
          {t('open')}
        </ButtonLink>
      </NextActions>
    </section>
  )
}
