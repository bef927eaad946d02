import { askOverHttp } from '#paper/ask-for-paper.ts'
import type { PaperKey, PaperStore } from '#paper/paper-store.ts'
import { thisPhone } from '#paper/phone.ts'
import { readBallot, readBoard } from '#paper/read-ballot-box.ts'
import type { useApiClient } from '#screens/live/api.tsx'
import { openPaperDesk, type PaperDesk } from './paper-desk.ts'

type Reached = { meetingId: string; store: PaperStore; client: ReturnType<typeof useApiClient> }

/** A desk over this store that reaches the server of the page. Signatures, curves and forms come with this file: load it by `loadDesk`. */
export function openDesk(key: PaperKey, { meetingId, store, client }: Reached): PaperDesk {
  const { ballotId } = key
  const phone = thisPhone()
  return openPaperDesk(key, {
    store,
    phone,
    ask: askOverHttp(phone),
    readBallot: () => readBallot(phone, ballotId),
    readBoard: () => readBoard(phone, ballotId),
    readWall: async () => (await client.meeting.result.query({ meetingId, ballotId })).result.digest,
    report: (agreed) => client.ballot.reportRecount.mutate({ ballotId, agreed }),
  })
}
