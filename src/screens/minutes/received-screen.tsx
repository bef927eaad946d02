'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import './minutes.css'
import { paths } from '#contract/paths.ts'
import { numberAndSign } from '#domain/minutes/numbering.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { momentText } from '#screens/kit/dates.ts'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** On the committee's desk: the minutes its cells have sent up, and no others. */
export function ReceivedScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('minutes.received')
  const api = useApi()
  const words = useProblem()
  const { data, error, refetch } = useQuery(api.minutes.received.queryOptions({ unitId }, { staleTime: 0 }))
  const back = (
    <ButtonLink kind="quiet" href={paths.committee(unitId)}>
      {t('back')}
    </ButtonLink>
  )
  return (
    <DeskFrame title={t('title')} sub={data?.unitName} bar={back}>
      {error && <ErrorNotice title={words(error).sentence} id={words(error).errorId ?? undefined} onRetry={() => refetch()} />}
      {!data && !error && <Waiting />}
      {data?.lines.length === 0 && <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
      {data && data.lines.length > 0 && (
        <ul>
          {data.lines.map(({ meetingId, cellName, title, number, sentAt, annexes }) => (
            <li key={meetingId} className="rec-line num">
              <div>
                <b>{cellName}</b>
                <p lang="vi">
                  {numberAndSign('MINUTES', number)}: {title}
                </p>
                <p className="second">{t('line', { at: momentText(sentAt), annexes })}</p>
              </div>
              <ButtonLink href={paths.receivedMinutes(unitId, meetingId)}>{t('open')}</ButtonLink>
            </li>
          ))}
        </ul>
      )}
    </DeskFrame>
  )
}
