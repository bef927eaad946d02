import { buildBoard } from '#domain/ballot/board.ts'
import { countingIdentities, rowIdentities } from '#domain/ballot/counting-identities.ts'
import type { BallotStatus, Board } from '#domain/ballot/types.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { ballotResult } from './ballot-result.ts'
import { base64urlOf } from './base64url.ts'
import { submitCommand } from './command-meeting.ts'
import { finishOverdue } from './finish-overdue.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Commanded } from './meeting-queue.ts'
import type { BallotRecord } from './ports/ballots.ts'
import type { Refusal } from './refusal.ts'

/**
 * Counts and publishes by one command of the chair. The papers are read after casting has ended, in a snapshot of their own; board, log
 * and the end of both keys are one transaction. A count that another process finished meanwhile is this one's answer too.
 */
export async function countBallot(deps: MeetingDeps, seat: Seat, ballotId: string): Promise<Result<Commanded, Refusal>> {
  await finishOverdue(deps.ports)
  const [ballot, meeting] = await Promise.all([deps.ports.stores.ballots.find(ballotId), deps.meetings.load(seat.meetingId)])
  if (!ballot || !meeting) return refuse('ballot/unknown')
  if (ballot.status === 'COUNTED') return ok({ version: meeting.version })
  if (ballot.status !== 'CLOSED') return refuse(notYet[ballot.status])
  const board = await layOpen(deps, ballot, meeting)
  if (!board.ok) return board
  const phones = await deps.ports.room.phonesConnected(seat.meetingId)
  const counted = await submitCommand(
    deps,
    seat,
    { type: 'countBallot', ballotId, result: ballotResult(ballot, board.value, phones) },
    { changes: () => [{ kind: 'countBallot', ballotId, board: board.value }], whenChangeRefused: 'ballot/not-closed' },
  )
  if (counted.ok) deps.meetings.ballots.forget(ballotId)
  return counted
}

const notYet: Record<Exclude<BallotStatus, 'CLOSED' | 'COUNTED'>, Refusal> = {
  OPEN: 'ballot/not-closed',
  CLOSING: 'ballot/closing',
  CANCELLED: 'ballot/cancelled',
}

async function layOpen({ ports }: MeetingDeps, ballot: BallotRecord, meeting: Meeting): Promise<Result<Board, Refusal>> {
  const [papers, takers] = await Promise.all([ports.stores.ballots.papers(ballot.id), ports.stores.ballots.takers(ballot.id)])
  const keys = { publicKey: base64urlOf(ballot.publicKey), receiptKey: base64urlOf(ballot.receiptKey) }
  const took = takers.map((memberId) => meeting.convened.find((one) => one.memberId === memberId)?.name ?? memberId)
  const board = buildBoard({ ...ballot, ...keys }, { papers, took, onPaper: null }, ports.keys.digest)
  const counts = countingIdentities(board.counts, null)
  if (!counts.ok) return counts
  const rows = rowIdentities(board.tally, board.counts.valid)
  return rows.ok ? ok(board) : rows
}
