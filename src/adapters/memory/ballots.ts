import type { BallotStore, CastOutcome } from '#application/ports/ballots.ts'
import { compareBase64url } from '#domain/ballot/base64url.ts'
import type { CastPaper } from '#domain/ballot/types.ts'
import { by } from './shelf.ts'
import type { BallotRow, Tables } from './tables.ts'

export function memoryBallots(tables: Tables, now: () => string): BallotStore {
  const { ballots } = tables
  return {
    find: async (ballotId) => ballots.get(ballotId)?.record ?? null,
    ofMeeting: async (meetingId) =>
      ballots
        .where(({ record }) => record.meetingId === meetingId)
        .map(({ record }) => record)
        .toSorted(
          by(
            (record) => record.openedAt,
            (record) => record.id,
          ),
        ),

    async markVoter(ballotId, memberId, blindedHash) {
      const row = ballots.get(ballotId)
      if (!row?.papers) return 'not-open'
      const mark = row.marks.get(memberId)
      if (mark) return sameBytes(mark, blindedHash) ? 'same' : 'other'
      if (row.record.status !== 'OPEN') return 'not-open'
      row.marks.set(memberId, blindedHash)
      ballots.put(row)
      return 'marked'
    },

    async cast(ballotId, paper) {
      const row = ballots.get(ballotId)
      if (!row?.papers) return 'late'
      const outcome = castInto(row, row.papers, paper, now())
      if (outcome === 'collected') ballots.put(row)
      return outcome
    },

    async turnout(ballotId) {
      const row = ballots.get(ballotId)
      if (!row) return null
      const readAt = now()
      const { status, closesAt } = row.record
      const collected = row.papers?.size ?? row.board?.numbers.length ?? 0
      return { status, issued: row.marks.size, collected, secondsLeft: closesAt === null ? null : secondsBetween(readAt, closesAt), readAt }
    },

    takers: async (ballotId) => [...(ballots.get(ballotId)?.marks.keys() ?? [])].toSorted(),
    papers: async (ballotId) => {
      const row = ballots.get(ballotId)
      return row?.papers && row.record.status === 'CLOSED'
        ? [...row.papers.values()].toSorted((a, b) => compareBase64url(a.number, b.number))
        : []
    },

    async finishOverdue() {
      const overdue = ballots.where(({ record }) => record.status === 'CLOSING' && record.closesAt !== null && record.closesAt <= now())
      for (const row of overdue) ballots.put({ ...row, record: { ...row.record, status: 'CLOSED' } })
      return overdue.map(({ record }) => ({ ballotId: record.id, meetingId: record.meetingId }))
    },

    board: async (ballotId) => ballots.get(ballotId)?.board ?? null,

    async reportRecount(ballotId, memberId, agreed) {
      const row = ballots.get(ballotId)
      if (!row || row.recounts.has(memberId)) return
      row.recounts.set(memberId, agreed)
      ballots.put(row)
    },

    async recounts(ballotId) {
      const words = [...(ballots.get(ballotId)?.recounts.values() ?? [])]
      return { agreed: words.filter((agreed) => agreed).length, disagreed: words.filter((agreed) => !agreed).length }
    },
  }
}

function castInto({ record }: BallotRow, papers: Map<string, CastPaper>, paper: CastPaper, now: string): CastOutcome {
  const there = papers.get(paper.number)
  if (there) return there.sheetHash === paper.sheetHash ? 'same' : 'other'
  const casting = record.status === 'OPEN' || (record.status === 'CLOSING' && record.closesAt !== null && now < record.closesAt)
  if (!casting) return 'late'
  papers.set(paper.number, paper)
  return 'collected'
}

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at])

const secondsBetween = (from: string, to: string): number => Math.max(0, Math.ceil((Date.parse(to) - Date.parse(from)) / 1000))
