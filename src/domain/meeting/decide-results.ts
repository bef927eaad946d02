import { refuse } from '../result.ts'
import { cellOpinions, outcomeOfOpinion } from './cell-opinions.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { Meeting } from './meeting.ts'
import { pagesOf, shownResult } from './shown.ts'

/** A page beyond the last is the last. */
export function turnResultPage({ meeting }: Asked, { page }: CommandOf<'turnResultPage'>): Facts {
  const result = shownResult(meeting)
  if (!result) return refuse('meeting/no-such-ballot')
  const turned = Math.max(0, Math.min(page, pagesOf(meeting.resultShow.rows ?? result.rows.length) - 1))
  return turned === meeting.resultPage ? nothing : happened({ type: 'resultPageTurned', page: turned })
}

/** Row by row as the chair wants, or all at once; by name or by level. Phones read the whole board either way. */
export function showResult({ meeting }: Asked, { order, rows }: CommandOf<'showResult'>): Facts {
  const result = shownResult(meeting)
  if (!result) return refuse('meeting/no-such-ballot')
  const shown = rows === null || rows >= result.rows.length ? null : Math.max(0, rows)
  const before = meeting.resultShow
  return before.order === order && before.rows === shown ? nothing : happened({ type: 'resultShown', order, rows: shown })
}

/** Rule 22: without a majority the counts may be passed on to the deciding committee, with the cell committee's reason. */
export function passOnCounts({ meeting, seat }: Asked, { ballotId, memberIds, reason }: CommandOf<'passOnCounts'>): Facts {
  const ballot = meeting.ballots.find(({ id }) => id === ballotId)
  if (!ballot) return refuse('meeting/no-such-ballot')
  if (ballot.status !== 'COUNTED') return refuse('ballot/not-counted')
  const opinions = cellOpinions(meeting)
  const standing = memberIds.map((memberId) => opinions.get(memberId)).filter((one) => one?.first.ballot.id === ballotId)
  if (standing.length < memberIds.length) return refuse('meeting/no-such-member')
  if (standing.some((one) => one && outcomeOfOpinion(one) !== 'NO_MAJORITY')) return refuse('meeting/has-a-majority')
  if (reason.trim() === '') return refuse('meeting/passing-on-needs-reason')
  const left = memberIds.filter((memberId) => opinions.get(memberId)?.passedOn === null)
  return left.length === 0
    ? nothing
    : happened({ type: 'countsPassedOn', ballotId, memberIds: left, reason: reason.trim(), byName: seat.name })
}

/** Each of the counting team confirms for themselves the digest that was published (domain.md 2.4); once, until the minutes are signed. */
export function signCount({ meeting, seat }: Asked, { ballotId, digest }: CommandOf<'signCount'>): Facts {
  if (meeting.status !== 'OPEN' && meeting.status !== 'CLOSED')
    return refuse(meeting.status === 'SIGNED' ? 'meeting/already-signed' : 'meeting/not-open')
  const ballot = meeting.ballots.find(({ id }) => id === ballotId)
  if (!ballot) return refuse('meeting/no-such-ballot')
  if (!ballot.result) return refuse('ballot/not-counted')
  if (!ballot.counters.includes(seat.memberId)) return refuse('ballot/not-on-counting-team')
  if (ballot.result.digest !== digest) return refuse('meeting/other-digest')
  if (ballot.countSignatures.some(({ memberId }) => memberId === seat.memberId)) return nothing
  return happened({ type: 'countSigned', ballotId, memberId: seat.memberId, name: seat.name, digest })
}

/** The counts that this member still has to sign. A rehearsal decides nothing and is not signed. */
export const countsToSign = (meeting: Meeting, memberId: string): { ballotId: string; digest: string; seal: string; title: string }[] =>
  meeting.status !== 'OPEN' && meeting.status !== 'CLOSED'
    ? []
    : meeting.ballots.flatMap(({ id, kind, title, result, counters, countSignatures }) =>
        result && kind !== 'REHEARSAL' && counters.includes(memberId) && !countSignatures.some((one) => one.memberId === memberId)
          ? [{ ballotId: id, digest: result.digest, seal: result.seal, title }]
          : [],
      )
