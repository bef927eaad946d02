'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import './minutes.css'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { DocumentChoice } from './document-choice.tsx'
import { MinutesState } from './minutes-state.tsx'

/** Minutes as the committee above reads them: to read, print and save; every reading is on record. */
export function SentScreen({ unitId, meetingId }: { unitId: string; meetingId: string }) {
  const t = useTranslations('minutes.bar')
  const api = useApi()
  const words = useProblem()
  const { data, error, refetch } = useQuery(api.minutes.sent.queryOptions({ unitId, meetingId }, { staleTime: Number.POSITIVE_INFINITY }))
  return (
    <main className="min-page">
      {error && <ErrorNotice heading title={words(error).sentence} id={words(error).errorId ?? undefined} onRetry={() => refetch()} />}
      {!data && !error && <Waiting />}
      {data && (
        <DocumentChoice facts={data}>
          {({ kind, of }) => (
            <>
              <nav className="min-bar" aria-label={t('label')}>
                <ButtonLink kind="quiet" href={paths.receivedMinutes(unitId)}>
                  {t('back')}
                </ButtonLink>
                <span className="to-end" />
                <Button onPress={() => window.print()}>{t('print')}</Button>
                <a className="btn" href={paths.documentFile(meetingId, kind, { unitId, ...(of && { of }) })} download>
                  {t('docx')}
                </a>
              </nav>
              <MinutesState facts={data} />
            </>
          )}
        </DocumentChoice>
      )}
    </main>
  )
}
