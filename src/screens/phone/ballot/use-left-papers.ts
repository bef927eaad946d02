'use client'

import { useEffect } from 'react'
import { useApiClient } from '#screens/live/api.tsx'
import { openPaperDesk } from './paper-desk.ts'
import { papersHere } from './papers-here.ts'
import { rememberPaper, useDeskTools } from './use-paper.ts'

/** Recounts, unseen, the ballots that were published while this phone was away, and burns the papers of cancelled ones. */
export function useLeftPapers(meetingId: string, memberId: string | null, current: string | null): void {
  const client = useApiClient()
  const tools = useDeskTools(meetingId)
  useEffect(() => {
    if (memberId === null) return
    const leave = papersHere(memberId)
      .filter((ballotId) => ballotId !== current)
      .map((ballotId) => {
        const key = { ballotId, memberId }
        const desk = openPaperDesk(key, tools(key))
        desk.subscribe(() => rememberPaper(key, desk.state()))
        client.ballot.sheet.query({ ballotId }).then(
          ({ status, code }) => {
            if (status === 'COUNTED' || status === 'CANCELLED') desk.follow({ status, mayTake: false, wallCode: code })
          },
          () => {},
        )
        return desk.leave
      })
    return () => {
      for (const one of leave) one()
    }
  }, [client, tools, memberId, current])
}
