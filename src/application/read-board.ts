import { publicRows } from '#domain/ballot/rows.ts'
import type { Board } from '#domain/ballot/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { BallotRecord } from './ports/ballots.ts'
import { takeBallotSeat } from './take-ballot-seat.ts'

type Unknown = 'ballot/unknown' | 'ballot/not-counted' | 'ballot/board-dropped'

/** The ballot of the public contract, from its opening, for everybody convened to its meeting. */
export async function readPublicBallot(deps: MeetingDeps, actor: Actor, ballotId: string): Promise<Result<PublicBallot, Unknown>> {
  const seat = await takeBallotSeat(deps, actor, ballotId)
  const ballot = seat.ok ? await deps.meetings.ballots.find(ballotId) : null
  return ballot ? ok(publicBallot(ballot)) : refuse('ballot/unknown')
}

/** The count laid open, for everybody convened; to others, before the count, and after its time, there is none. */
export async function readBoard(deps: MeetingDeps, actor: Actor, ballotId: string): Promise<Result<Board, Unknown>> {
  const seat = await takeBallotSeat(deps, actor, ballotId)
  if (!seat.ok) return seat
  const { ballots } = deps.ports.stores
  const board = await ballots.board(ballotId)
  if (board) return ok(board)
  return refuse((await ballots.find(ballotId))?.status === 'COUNTED' ? 'ballot/board-dropped' : 'ballot/not-counted')
}

export type PublicBallot = ReturnType<typeof publicBallot>

const publicBallot = (ballot: BallotRecord) => ({
  format: 'so-tay-ballot/1' as const,
  id: ballot.id,
  meetingId: ballot.meetingId,
  title: ballot.title,
  layout: ballot.layout,
  rows: publicRows(ballot.rows),
  base: ballot.base,
  ...(ballot.atMost === null ? {} : { atMost: ballot.atMost }),
  publicKey: ballot.publicKey,
  receiptKey: ballot.receiptKey,
})
