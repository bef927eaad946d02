import type { BallotRecord, BallotStore, CastOutcome } from '#application/ports/ballots.ts'
import { compareBase64url } from '#domain/ballot/base64url.ts'
import { isGraceOver } from '#domain/ballot/transition.ts'
import type { CastPaper } from '#domain/ballot/types.ts'
import { addSeconds } from '#domain/organization/civil-date.ts'
import { memoryPrintedPapers, printedIn } from './printed-papers.ts'
import { by } from './shelf.ts'
import type { BallotRow, Tables } from './tables.ts'

export function memoryBallots({ ballots, meetings, decisions }: Tables, now: () => string): BallotStore {
  const recordsWhere = (matches: (record: BallotRecord) => boolean) =>
    [...ballots.values()].filter(({ record }) => matches(record)).map(({ record }) => structuredClone(record))

  const isOver = ({ cellId, meetingId, ruleSet }: BallotRecord): boolean => {
    const year = meetings.get(meetingId)?.summary.year
    const last = decisions.where((one) => one.cellId === cellId && one.year === year).map(({ recordedAt }) => recordedAt)
    const { boardRetentionDays } = ruleSet as { boardRetentionDays: number }
    return last.length > 0 && last.every((at) => addSeconds(at, boardRetentionDays * 86_400) <= now())
  }

  return {
    find: async (ballotId) => structuredClone(ballots.get(ballotId)?.record ?? null),
    existing: async (ballotIds) => ballotIds.filter((id) => ballots.has(id)),
    ofMeeting: async (meetingId) =>
      recordsWhere((record) => record.meetingId === meetingId).toSorted(
        by(
          (record) => record.openedAt,
          (record) => record.id,
        ),
      ),

    async markVoter(ballotId, memberId, blindedHash) {
      const row = ballots.get(ballotId)
      if (!row?.papers) return 'not-open'
      const mark = row.marks.get(memberId)
      if (mark === null) return 'printed'
      if (mark) return sameBytes(mark, blindedHash) ? 'same' : 'other'
      if (row.record.status !== 'OPEN') return 'not-open'
      row.marks.set(memberId, blindedHash.slice())
      return 'marked'
    },

    async cast(ballotId, paper) {
      const row = ballots.get(ballotId)
      return row?.papers ? castInto(row.record, row.papers, { paper, now: now() }) : 'late'
    },

    async turnout(ballotId) {
      const row = ballots.get(ballotId)
      if (!row) return null
      const readAt = now()
      const { status, closesAt } = row.record
      const printed = printedIn(row.marks)
      const collected = row.papers?.size ?? row.board?.numbers.length ?? 0
      const secondsLeft = closesAt === null ? null : secondsBetween(readAt, closesAt)
      return { status, issued: row.marks.size - printed, collected, printed, secondsLeft, readAt }
    },

    takers: async (ballotId) => [...(ballots.get(ballotId)?.marks.keys() ?? [])].toSorted(),
    ...memoryPrintedPapers(ballots),
    papers: async (ballotId) => closedPapers(ballots.get(ballotId)).toSorted((a, b) => compareBase64url(a.number, b.number)),

    async finishOverdue(only) {
      const isOverdue = ({ status, closesAt, ruleSet }: BallotRecord) => {
        const { graceSeconds } = ruleSet as { graceSeconds: number }
        return status === 'CLOSING' && isGraceOver({ closesAt }, { now: now(), graceSeconds })
      }
      const overdue = recordsWhere((ballot) => (only === undefined || ballot.id === only) && isOverdue(ballot))
      for (const { id } of overdue) setClosed(ballots.get(id))
      return overdue.map(({ id, meetingId }) => ({ ballotId: id, meetingId }))
    },

    async board(ballotId) {
      const row = ballots.get(ballotId)
      return row && !row.boardDropped ? structuredClone(row.board) : null
    },
    async dropOldBoards() {
      const old = [...ballots.values()].filter((row) => row.board !== null && !row.boardDropped && isOver(row.record))
      for (const row of old) row.boardDropped = true
      return old.map(({ record }) => record.id).toSorted()
    },

    async reportRecount(ballotId, memberId, agreed) {
      const recounts = ballots.get(ballotId)?.recounts
      if (!recounts?.has(memberId)) recounts?.set(memberId, agreed)
    },

    async recounts(ballotId) {
      const words = [...(ballots.get(ballotId)?.recounts.values() ?? [])]
      return { agreed: words.filter((agreed) => agreed).length, disagreed: words.filter((agreed) => !agreed).length }
    },
  }
}

type Arrival = { paper: CastPaper; now: string }

function castInto({ status, closesAt }: BallotRecord, papers: Map<string, CastPaper>, { paper, now }: Arrival): CastOutcome {
  const there = papers.get(paper.number)
  if (there) return there.sheetHash === paper.sheetHash ? 'same' : 'other'
  const isCasting = status === 'OPEN' || (status === 'CLOSING' && closesAt !== null && now < closesAt)
  if (!isCasting) return 'late'
  papers.set(paper.number, structuredClone(paper))
  return 'collected'
}

const closedPapers = (row: BallotRow | undefined): CastPaper[] =>
  row?.record.status === 'CLOSED' && row.papers ? structuredClone([...row.papers.values()]) : []

function setClosed(row: BallotRow | undefined): void {
  if (row) row.record = { ...row.record, status: 'CLOSED' }
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at])

const secondsBetween = (from: string, to: string): number => Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / 1000))
