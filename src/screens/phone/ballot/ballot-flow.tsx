'use client'

import { useQuery } from '@tanstack/react-query'
import { memo, useEffect, useState } from 'react'
import type { Recounts } from '#domain/meeting/view.ts'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import type { Feed } from '../feed.ts'
import { AskScreen } from './ask-screen.tsx'
import { BallotShell, type ShownBallot } from './ballot-shell.tsx'
import { MarkScreen } from './mark-screen.tsx'
import { NotRecordedScreen } from './not-recorded-screen.tsx'
import type { PaperDesk } from './paper-desk.ts'
import type { PaperState } from './paper-state.ts'
import { CancelledScreen, MissedScreen, NoStorageScreen } from './plain-screens.tsx'
import { ReceiptScreen } from './receipt-screen.tsx'
import { RecountScreen } from './recount-screen.tsx'
import { ReviewScreen } from './review-screen.tsx'
import { SendingScreen } from './sending-screen.tsx'
import { type Place, placeToResume, proposedMarks, sheetSummary } from './sheet-marks.ts'
import { TakeScreen } from './take-screen.tsx'
import { usePaperState } from './use-paper.ts'

export type BallotFlowProps = {
  ballot: ShownBallot
  desk: PaperDesk
  rowCount: number
  recounts: Feed<Recounts | null>
  raiseAlarm: (text: string) => Promise<void>
  onResult: () => void
  onLeave: () => void
}

/** One screen for each state of the paper. Memoised on things that stay the same: no push of the meeting draws the sheet anew. */
export const BallotFlow = memo(function BallotFlow(props: BallotFlowProps) {
  const { ballot, desk, rowCount, recounts, raiseAlarm, onResult, onLeave } = props
  const state = usePaperState(desk)
  const api = useApi()
  const isWanted = state.at === 'offered' || state.at === 'marking'
  const sheet = useQuery({
    ...api.ballot.sheet.queryOptions({ ballotId: ballot.id }),
    enabled: isWanted,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const guessable = sheet.data?.guessable ?? false

  switch (state.at) {
    case 'offered':
      return <TakeScreen {...{ ballot, state, desk, rowCount, guessable, raiseAlarm, onLeave }} />
    case 'marking':
      return <Marking {...{ ballot, state, desk, guessable, onLeave }} sheet={sheet.data ?? null} />
    case 'sending':
      return <SendingScreen ballot={ballot} state={state} />
    case 'recorded':
      return <ReceiptScreen ballot={ballot} onLeave={onLeave} />
    case 'not-recorded':
      return <NotRecordedScreen {...{ ballot, state, desk, onLeave }} />
    case 'missed':
      return <MissedScreen ballot={ballot} what={state.what} onLeave={onLeave} />
    case 'cancelled':
      return <CancelledScreen ballot={ballot} hadPaper={state.hadPaper} onLeave={onLeave} />
    case 'no-storage':
      return <NoStorageScreen ballot={ballot} onLeave={onLeave} />
    case 'recounting':
    case 'recounted':
      return <RecountScreen {...{ ballot, state, desk, recounts, raiseAlarm, onResult, onLeave }} />
    case 'reading':
    case 'watching':
      return (
        <BallotShell ballot={ballot}>
          <Waiting />
        </BallotShell>
      )
  }
})

type MarkingProps = {
  ballot: ShownBallot
  state: PaperState & { at: 'marking' }
  desk: PaperDesk
  sheet: Parameters<typeof MarkScreen>[0]['sheet']
  guessable: boolean
  onLeave: () => void
}

/** Marking, the last look, the one question: where one stands is kept for a reload, without any mark. */
function Marking({ ballot, state, desk, sheet, guessable, onLeave }: MarkingProps) {
  const { ballot: document, marks, refusal } = state
  const [place, setPlace] = useState<Place>(() => placeToResume(document.rows, marks, keptPlace(ballot.id)))
  useEffect(() => keepPlace(ballot.id, place), [ballot.id, place])
  const toRow = (rowKey: string) => setPlace({ view: 'mark', rowKey })
  const toReview = () => setPlace({ view: 'review' })
  const { unmarked, leftBlank, marked } = sheetSummary(document.rows, marks)
  const proposed = sheet?.fillAsProposed ? proposedMarks(document.rows, marks, sheet.rows) : {}
  switch (place.view) {
    case 'mark':
      return (
        <MarkScreen
          {...{ ballot, document, marks, refusal, sheet, onLeave }}
          rowKey={place.rowKey}
          onMark={(rowKey, mark) => void desk.mark(rowKey, mark)}
          onRow={toRow}
          onReview={toReview}
        />
      )
    case 'review':
      return (
        <ReviewScreen
          {...{ ballot, document, marks, refusal, proposed }}
          onRow={toRow}
          onProposed={() => {
            for (const [rowKey, mark] of Object.entries(proposed)) void desk.mark(rowKey, mark)
          }}
          onAsk={() => setPlace({ view: 'ask' })}
        />
      )
    case 'ask':
      return (
        <AskScreen
          {...{ ballot, guessable }}
          marked={marked.length}
          blank={unmarked.length + leftBlank.length}
          onCast={() => {
            // Should the phone not keep the sheet, one comes back to the last look, where the reason stands.
            keepPlace(ballot.id, { view: 'review' })
            void desk.cast()
          }}
          onReview={toReview}
        />
      )
  }
}

const placeKey = (ballotId: string) => `so-tay-cho-dung:${ballotId}`

function keptPlace(ballotId: string): Place | null {
  try {
    return JSON.parse(sessionStorage.getItem(placeKey(ballotId)) ?? 'null') as Place | null
  } catch {
    return null
  }
}

function keepPlace(ballotId: string, place: Place): void {
  try {
    sessionStorage.setItem(placeKey(ballotId), JSON.stringify(place))
  } catch {
    // Without it a reload begins at the first unmarked row.
  }
}
