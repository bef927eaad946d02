import type { TransferRefusal } from './refusals.ts'
import { belongsOn } from './standing.ts'
import type { CivilDate, Instant, Member } from './types.ts'

/** OFFICIAL: chuyển sinh hoạt đảng chính thức; TEMPORARY: tạm thời, until a day; OUT of the tree, or IN from outside. */
export type TransferKind = 'OFFICIAL' | 'TEMPORARY' | 'OUT' | 'IN'

/** ASKED waits for the receiving cell. A temporary one that is DONE is RETURNED when the member is back. */
export type TransferState = 'ASKED' | 'DONE' | 'REFUSED' | 'WITHDRAWN' | 'RETURNED'

/** A member's way from one cell to another, on record on both sides. */
export type Transfer = {
  id: string
  kind: TransferKind
  personId: string
  name: string
  fromCellId: string | null
  fromMemberId: string | null
  toCellId: string | null
  /** The membership there, once it is settled. */
  toMemberId: string | null
  /** The organisation outside that the person goes to or comes from. */
  place: string
  number: string
  on: CivilDate
  /** Of a temporary one, the first day back; null while nobody knows. */
  until: CivilDate | null
  state: TransferState
  word: string
  askedById: string
  askedAt: Instant
  settledById: string | null
  settledAt: Instant | null
  /** When book and open matters went along: on the day. */
  carriedAt: Instant | null
  version: number
}

export type WantedTransfer = Pick<Transfer, 'kind' | 'on' | 'until' | 'place' | 'toCellId'>

export type TransferFacts = {
  /** The membership that is left; null for one from outside. */
  member: Member | null
  /** The person's memberships of the receiving cell. */
  there: readonly Member[]
  open: readonly Pick<Transfer, 'state'>[]
  today: CivilDate
  /** The last meeting of either cell that has been opened, by its day. */
  lastMeetingOn: CivilDate | null
  /** Years whose level is decided for this person. */
  decidedYears: readonly number[]
}

export type TransferProblem = { field: 'on' | 'until' | 'place' | 'toCellId' | 'memberId'; code: TransferRefusal }

/**
 * What speaks against a transfer. A day that has gone by is taken only after the last meeting that counted the member where they were, and never
 * in a year whose level is decided: what was voted and decided stays as it was.
 */
export function checkTransfer(wanted: WantedTransfer, facts: TransferFacts): TransferProblem | null {
  const { member, there, today } = facts
  if (wanted.kind !== 'IN' && (!member || !belongsOn(member, earlier(today, wanted.on))))
    return { field: 'memberId', code: 'transfer/not-here' }
  if (facts.open.some(({ state }) => state === 'ASKED')) return { field: 'memberId', code: 'transfer/already-asked' }
  if ((wanted.kind === 'OUT' || wanted.kind === 'IN') && wanted.place.trim() === '')
    return { field: 'place', code: 'transfer/place-missing' }
  if (member && wanted.toCellId === member.cellId) return { field: 'toCellId', code: 'transfer/same-cell' }
  const isThere = (one: Member) => belongsOn(one, wanted.on) && !(one.membership === 'TEMPORARY' && wanted.kind === 'OFFICIAL')
  if (there.some(isThere)) return { field: 'toCellId', code: 'transfer/already-there' }
  return checkDays(wanted, facts)
}

function checkDays(
  { kind, on, until }: WantedTransfer,
  { member, today, lastMeetingOn, decidedYears }: TransferFacts,
): TransferProblem | null {
  if (member && on <= member.joinedOn) return { field: 'on', code: 'transfer/before-joined' }
  if (kind === 'TEMPORARY' && until !== null && until <= on) return { field: 'until', code: 'transfer/ends-before-it-begins' }
  if (on >= today) return null
  if (decidedYears.some((year) => year >= Number(on.slice(0, 4)))) return { field: 'on', code: 'transfer/year-decided' }
  return lastMeetingOn !== null && on <= lastMeetingOn ? { field: 'on', code: 'transfer/met-since' } : null
}

const earlier = (a: CivilDate, b: CivilDate): CivilDate => (a < b ? a : b)

/** How the receiving side, or who asked, may settle an open transfer. */
export const mayBeSettled = ({ state }: Pick<Transfer, 'state'>): boolean => state === 'ASKED'
