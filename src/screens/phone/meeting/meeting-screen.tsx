'use client'

import { useCallback, useMemo, useState } from 'react'
import type { BallotCard } from '#domain/meeting/ballot-card.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import '../phone.css'
import type { ShownBallot } from '../ballot/ballot-shell.tsx'
import { useLeftPapers } from '../ballot/use-left-papers.ts'
import { usePaper, usePaperState } from '../ballot/use-paper.ts'
import { InMeeting } from './in-meeting.tsx'
import { MeetingShell } from './meeting-shell.tsx'
import { NoMeeting } from './no-meeting.tsx'
import { emptyOpinion, type OpinionDraft } from './opinion-draft.ts'
import { OutboxProvider } from './outbox/use-outbox.tsx'
import { BallotFlow, ResultScreen, useComingPieces } from './pieces.tsx'
import type { RenderWall } from './screen-part.tsx'
import { useBallotComesUp } from './use-ballot-comes-up.ts'
import { useLastBallot } from './use-last-ballot.ts'
import { useMeeting } from './use-meeting.ts'

type Props = { meetingId: string; code: string | null; serverNow: string; renderWall: RenderWall }

/** The member's phone in a meeting: follows it, and hands the screen to the ballot when there is something to do. */
export function MeetingScreen({ meetingId, code, serverNow, renderWall }: Props) {
  const meeting = useMeeting(meetingId)
  const { view, mine, turnout, recounts, error } = meeting
  const [opinion, setOpinion] = useState<OpinionDraft>(emptyOpinion)
  const [card, putAway] = useLastBallot(view)
  const memberId = mine?.memberId ?? null
  const isEntitled = mine?.ballot?.ballotId === card?.id && mine?.ballot?.why === null
  const followed = card && mine ? { id: card.id, code: card.code, status: card.status, mayTake: isEntitled } : null
  const desk = usePaper({ meetingId, memberId, ballot: followed, turnout })
  useLeftPapers(meetingId, memberId, card?.id ?? null)
  const state = usePaperState(desk)
  const isHere = mine?.attendance === 'PRESENT'
  const [shown, show] = useBallotComesUp(isHere ? (card?.id ?? null) : null, state)
  const ballot = useShownBallot(card, turnout)
  const raiseAlarm = useAlarm(meetingId)
  const leave = useCallback(() => {
    show(null)
    putAway()
  }, [show, putAway])
  const toResult = useCallback(() => show('result'), [show])
  useComingPieces(view !== null && mine !== null)

  if (error) return <NoMeeting error={error} />
  if (!view || !mine) {
    return (
      <MeetingShell coming>
        <Waiting />
      </MeetingShell>
    )
  }
  if (shown === 'result' && ballot) return <ResultScreen ballot={ballot} meetingId={meetingId} onLeave={leave} />
  if (shown === 'ballot' && ballot && desk && card && state.at !== 'watching') {
    return (
      <BallotFlow
        key={ballot.id}
        {...{ ballot, desk, recounts, raiseAlarm }}
        rowCount={card.rowCount}
        onResult={toResult}
        onLeave={leave}
      />
    )
  }
  const banner = card && isOnShow(card, view) ? card : null
  return (
    <OutboxProvider meetingId={meetingId} line={meeting.line} onSent={meeting.askMine}>
      <InMeeting
        {...{ meeting, view, mine, code, serverNow, state, renderWall }}
        draft={opinion}
        onDraft={setOpinion}
        ballot={banner}
        onEnter={() => show('ballot')}
        onResult={toResult}
        onPutAway={putAway}
      />
    </OutboxProvider>
  )
}

/** A result that the meeting has moved on from is recounted all the same, unseen. */
const isOnShow = (card: BallotCard, view: PhoneView): boolean => card.status !== 'COUNTED' || view.ballot?.id === card.id

/** The same object while the ballot stays the same, however often the meeting is pushed. */
export function useShownBallot(card: BallotCard | null, turnout: ShownBallot['turnout']): ShownBallot | null {
  const { id, kind, layout, title, countingHead } = card ?? noBallot
  return useMemo(
    () => (id === null ? null : { id, kind, layout, title, countingHead, turnout }),
    [id, kind, layout, title, countingHead, turnout],
  )
}

const noBallot = { id: null, kind: 'REHEARSAL', layout: 'YES_NO', title: '', countingHead: null } as const

/** Tells the console by name that two codes differ; the words hold the code and no mark. */
export function useAlarm(meetingId: string): (text: string) => Promise<void> {
  const client = useApiClient()
  return useCallback(
    async (text) => {
      await client.meeting.command.mutate({ meetingId, command: { type: 'sendOpinion', text, aboutMemberId: null } })
    },
    [client, meetingId],
  )
}
