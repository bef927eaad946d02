'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import './minutes.css'
import type { MinutesPage } from '#contract/meeting.ts'
import { dayText } from '#screens/kit/dates.ts'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { DoubleRule, Letterhead } from '#screens/kit/letterhead.tsx'
import { PaperSheet } from '#screens/kit/paper-sheet.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { Chain, Signatures } from './closing-lines.tsx'
import { Agenda, Head, Present } from './composition.tsx'
import { CountMinutes } from './count-minutes.tsx'
import { MinutesBar } from './minutes-bar.tsx'
import { OpenVotes } from './open-votes.tsx'
import { Conclusions, Opinions, Report, Shortfalls, Tasks } from './proceedings.tsx'

/** The minutes as the log tells them: every field that minutes must have; what nobody recorded says so. */
export function MinutesScreen({ meetingId }: { meetingId: string }) {
  const api = useApi()
  const words = useProblem()
  const { data, error, refetch } = useQuery(api.meeting.minutes.queryOptions({ meetingId }, { staleTime: 0 }))
  if (data) return <Sheet page={data} onChanged={() => refetch()} />
  return (
    <PaperSheet>
      {error ? <ErrorNotice title={words(error).sentence} id={words(error).errorId ?? undefined} onRetry={() => refetch()} /> : <Waiting />}
    </PaperSheet>
  )
}

function Sheet({ page, onChanged }: { page: MinutesPage; onChanged: () => void }) {
  const t = useTranslations('minutes')
  const { minutes, cellName, upperName } = page
  return (
    <div className="min-sheet">
      <MinutesBar page={page} onChanged={onChanged} />
      <PaperSheet>
        <Letterhead upper={upperName} unit={cellName} state={t('state')} />
        <DoubleRule />
        <p className="min-number num">
          <span>{t('number', { number: minutes.number ?? t('noNumber') })}</span>
          <span>
            {minutes.place}, {dayText(minutes.openedAt ?? minutes.plannedFor)}
          </span>
        </p>
        <div className="min-title">
          <h1>{t('title')}</h1>
          <p>{minutes.title}</p>
        </div>
        <Head minutes={minutes} />
        <Present minutes={minutes} />
        <Agenda minutes={minutes} />
        <Report minutes={minutes} />
        <Shortfalls minutes={minutes} />
        <Opinions minutes={minutes} />
        <OpenVotes minutes={minutes} />
        <Tasks minutes={minutes} />
        <Conclusions minutes={minutes} />
        <CountMinutes minutes={minutes} />
        <Signatures minutes={minutes} />
        <Chain page={page} />
      </PaperSheet>
    </div>
  )
}
