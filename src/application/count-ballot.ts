import { buildBoard } from '#domain/ballot/board.ts'
import { countingIdentities, rowIdentities } from '#domain/ballot/counting-identities.ts'
import { agreedEntry, enoughOfEachKind } from '#domain/ballot/printed-papers.ts'
import type { BallotStatus, Board } from '#domain/ballot/types.ts'
import { steers } from '#domain/meeting/gates.ts'
import { votersPresent } from '#domain/meeting/may-count.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { convenedMember } from '#domain/meeting/roll-call.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { firstSheetOutcome } from '#domain/meeting/second-sheet.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { ballotResult } from './ballot-result.ts'
import { submitCommand } from './command-meeting.ts'
import { finishOverdue } from './finish-overdue.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Commanded } from './meeting-queue.ts'
import type { BallotRecord } from './ports/ballots.ts'
import type { Refusal } from './refusal.ts'

/**
 * Counts and publishes by one command of the chair, phones and printed papers together; these only when two people counted the same. The
 * papers are read after casting has ended, in a snapshot of their own; board, log and the end of both keys are one transaction. A count
 * that another process finished meanwhile is this one's answer too. `oneByOne`: the wall shows the rows as the chair asks for them.
 */
export async function countBallot(deps: MeetingDeps, seat: Seat, ballotId: string, oneByOne = false): Promise<Result<Commanded, Refusal>> {
  await finishOverdue(deps.ports, ballotId)
  const [ballot, meeting] = await Promise.all([deps.ports.stores.ballots.find(ballotId), deps.meetings.load(seat.meetingId)])
  if (!ballot || !meeting) return refuse('ballot/unknown')
  // before a paper is read: whoever does not steer learns nothing of the box, and has nobody count it for nothing
  if (!steers({ meeting, seat })) return refuse('meeting/not-steering')
  if (ballot.status === 'COUNTED') return ok({ version: meeting.version })
  if (ballot.status !== 'CLOSED') return refuse(notYet[ballot.status])
  const laidOpen = await layOpen(deps, ballot, meeting)
  if (!laidOpen.ok) return laidOpen
  const { board, countedBy } = laidOpen.value
  const phonesAtPublication = await deps.ports.room.phonesConnected(seat.meetingId)
  const counted = await submitCommand(
    deps,
    seat,
    {
      type: 'countBallot',
      ballotId,
      oneByOne,
      result: ballotResult(ballot, board, {
        countedBy,
        phonesAtPublication,
        firstSheet: (memberId) => firstSheetOutcome(meeting, memberId),
      }),
    },
    {
      changes: () => [{ kind: 'countBallot', ballotId, board }],
      // of a closed ballot nothing can change but a count of the printed papers, entered anew meanwhile
      whenChangeRefused: board.onPaper ? 'ballot/entries-differ' : 'ballot/not-closed',
    },
  )
  if (counted.ok) deps.meetings.ballots.forget(ballotId)
  return counted
}

const notYet: Record<Exclude<BallotStatus, 'CLOSED' | 'COUNTED'>, Refusal> = {
  OPEN: 'ballot/not-closed',
  CLOSING: 'ballot/closing',
  CANCELLED: 'ballot/cancelled',
}

type LaidOpen = { board: Board; countedBy: string[] }

async function layOpen({ ports }: MeetingDeps, ballot: BallotRecord, meeting: Meeting): Promise<Result<LaidOpen, Refusal>> {
  const { ballots } = ports.stores
  const [papers, takers, printed, entries] = await Promise.all([
    ballots.papers(ballot.id),
    ballots.takers(ballot.id),
    ballots.printedTakers(ballot.id),
    ballots.printedEntries(ballot.id),
  ])
  const enough = enoughOfEachKind(takers.length - printed.length, printed.length)
  if (!enough.ok) return enough
  const onPaper = agreedEntry(ballot, printed.length, entries)
  if (!onPaper.ok) return onPaper
  const nameOf = (memberId: string) => convenedMember(meeting, memberId)?.name ?? memberId
  const took = takers.map(nameOf)
  const board = buildBoard(ballot, { papers, took, onPaper: onPaper.value }, ports.keys.digest)
  const counts = countingIdentities(board.counts, votersPresent(meeting, ballot.voters))
  if (!counts.ok) return counts
  const rows = rowIdentities(board.tally, board.counts.valid)
  return rows.ok ? ok({ board, countedBy: entries.map(({ enteredBy }) => nameOf(enteredBy)) }) : rows
}
