'use client'

import { useQuery } from '@tanstack/react-query'
import './minutes.css'
import type { MinutesPage } from '#contract/minutes.ts'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { DocumentChoice } from './document-choice.tsx'
import { MinutesBar } from './minutes-bar.tsx'
import { MinutesState } from './minutes-state.tsx'

/** The documents of a meeting: minutes, resolution, count minutes, annexes; signed, corrected and sent up from here. */
export function MinutesScreen({ meetingId }: { meetingId: string }) {
  const api = useApi()
  const words = useProblem()
  const { data, error, refetch } = useQuery(api.meeting.minutes.queryOptions({ meetingId }, { staleTime: 0 }))
  return (
    <main className="min-page">
      {data ? (
        <Documents page={data} onChanged={() => refetch()} />
      ) : error ? (
        <ErrorNotice title={words(error).sentence} id={words(error).errorId ?? undefined} onRetry={() => refetch()} />
      ) : (
        <Waiting />
      )}
    </main>
  )
}

function Documents({ page, onChanged }: { page: MinutesPage; onChanged: () => void }) {
  return (
    <DocumentChoice facts={page}>
      {(document) => (
        <>
          <MinutesBar page={page} document={document} onChanged={onChanged} />
          <MinutesState facts={page} entries={page.entries} />
        </>
      )}
    </DocumentChoice>
  )
}
