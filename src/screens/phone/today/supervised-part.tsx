'use client'

import { useTranslations } from 'next-intl'
import type { HomeToday } from '#contract/home.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText, timeText } from '#screens/kit/dates.ts'
import { PhoneSection } from '#screens/kit/phone-shell.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'

/** Meetings of the cells one follows for the committee above. */
export function SupervisedPart({ supervised }: Pick<HomeToday, 'supervised'>) {
  const t = useTranslations('phone.today')
  if (supervised.length === 0) return null
  return (
    <PhoneSection>
      <SectionHead level={2}>{t('supervised')}</SectionHead>
      {supervised.map(({ meetingId, cellName, title, status, startsAt, place }) => (
        <div key={meetingId} className="mt-3">
          <b>{cellName}</b>
          <p>{title}</p>
          <p className="num second">{t('when', { time: timeText(startsAt), day: dayText(startsAt), place })}</p>
          <ButtonLink href={paths.phone(meetingId)} wide className="mt-2">
            {t(status === 'OPEN' ? 'enter' : 'look')}
          </ButtonLink>
        </div>
      ))}
    </PhoneSection>
  )
}
