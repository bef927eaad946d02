'use client'

import { useTranslations } from 'next-intl'
import type { HomeToday } from '#contract/home.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText, timeText } from '#screens/kit/dates.ts'
import { PhoneSection } from '#screens/kit/phone-shell.tsx'
import { ProgressTicks, ticksTo } from '#screens/kit/progress-ticks.tsx'

/** The meeting that is on: the only red of the page. One that is announced says when and where. */
export function MeetingCard({ meeting }: { meeting: NonNullable<HomeToday['meeting']> }) {
  const t = useTranslations('phone.today')
  const { meetingId, title, status, startsAt, place, stepNumber, stepTotal, stepTitle } = meeting
  const isOpen = status === 'OPEN'
  return (
    <PhoneSection className={isOpen ? 'now' : ''}>
      <p className={`label text-ph-1 ${isOpen ? 'label-red' : 'second'}`}>
        {isOpen && <i aria-hidden />}
        {t(isOpen ? 'meetingNow' : 'meetingSoon')}
      </p>
      <h1 className="mt-2 text-ph-4">{title}</h1>
      {isOpen && stepNumber !== null && stepTotal !== null ? (
        <>
          <ProgressTicks ticks={ticksTo(stepNumber, stepTotal)} sentence={t('stepOf', { number: stepNumber, total: stepTotal })} />
          <p className="num second">{t('step', { number: stepNumber, total: stepTotal, title: stepTitle ?? '' })}</p>
        </>
      ) : (
        <p className="num second mt-1">{t('when', { time: timeText(startsAt), day: dayText(startsAt), place })}</p>
      )}
      <ButtonLink href={paths.phone(meetingId)} kind={isOpen ? 'primary' : 'secondary'} wide className="mt-4">
        {t(isOpen ? 'enter' : 'look')}
      </ButtonLink>
    </PhoneSection>
  )
}
