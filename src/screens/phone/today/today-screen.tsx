'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { HomeToday } from '#contract/home.ts'
import { paths } from '#contract/paths.ts'
import '../phone.css'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { PhoneSection, PhoneShell } from '#screens/kit/phone-shell.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { DeskLinks } from '../me/desk-links.tsx'
import { PinResets } from '../me/pin-resets.tsx'
import { MemberTabs } from '../member-tabs.tsx'
import { AssessmentPart } from './assessment-part.tsx'
import { DuePart } from './due-part.tsx'
import { LatestPart } from './latest-part.tsx'
import { MeetingCard } from './meeting-card.tsx'
import { SupervisedPart } from './supervised-part.tsx'

/** Hôm nay: the meeting that is on, what is due, the self-assessment, the latest result. */
export function TodayScreen() {
  const t = useTranslations('phone.today')
  const api = useApi()
  const problem = useProblem()
  // The meeting may open while one looks.
  const today = useQuery({ ...api.home.today.queryOptions(), refetchInterval: 20_000 })
  const { data } = today
  return (
    <PhoneShell
      bare
      title={data ? t('comrade', { name: data.name }) : t('title')}
      sub={data?.cellName ?? undefined}
      tabs={<MemberTabs current="today" />}
    >
      {today.isPending && (
        <div className="px-4">
          <Waiting />
        </div>
      )}
      {today.error && !data && (
        <div className="p-4">
          <ErrorNotice
            title={problem(today.error).sentence}
            id={problem(today.error).errorId ?? undefined}
            onRetry={() => void today.refetch()}
          />
        </div>
      )}
      {data && <Parts today={data} />}
    </PhoneShell>
  )
}

function Parts({ today }: { today: HomeToday }) {
  const unseen = today.resets
  return (
    <>
      <PinResets resets={unseen} />
      {today.meeting && <MeetingCard meeting={today.meeting} />}
      <SupervisedPart supervised={today.supervised} />
      <DeskLinks compact />
      {today.cellId !== null && (
        <>
          <AssessmentPart assessment={today.assessment} />
          <DuePart due={today.due} today={today.today} />
          <LatestPart latest={today.latest} />
          <CalendarLink />
        </>
      )}
    </>
  )
}

function CalendarLink() {
  const t = useTranslations('phone.today')
  return (
    <PhoneSection>
      <Link href={paths.calendar} className="tap-link">
        {t('calendar')}
      </Link>
    </PhoneSection>
  )
}
