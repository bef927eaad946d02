'use client'

import { useEffect } from 'react'
import { useApiClient } from '#screens/live/api.tsx'
import { papersHere } from './papers-here.ts'
import { rememberPaper, useDesks } from './use-paper.ts'

/** Recounts, unseen, the ballots that were published while this phone was away, and burns the papers of cancelled ones. */
export function useLeftPapers(meetingId: string, memberId: string | null, current: string | null): void {
  const client = useApiClient()
  const openDesk = useDesks(meetingId)
  useEffect(() => {
    if (memberId === null) return
    const leave = papersHere(memberId)
      .filter((ballotId) => ballotId !== current)
      .map((ballotId) => {
        const key = { ballotId, memberId }
        return openDesk(key, (desk) => {
          const forget = desk.subscribe(() => rememberPaper(key, desk.state()))
          client.ballot.sheet.query({ ballotId }).then(
            ({ status, code }) => {
              if (status === 'COUNTED' || status === 'CANCELLED') desk.follow({ status, mayTake: false, wallCode: code })
            },
            () => {},
          )
          return forget
        })
      })
    return () => {
      for (const one of leave) one()
    }
  }, [client, openDesk, memberId, current])
}
