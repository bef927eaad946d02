import { holdsOn, yearOf } from './civil-date.ts'
import type { UnitChangeRefusal } from './refusals.ts'
import type { CivilDate, Instant, OrgUnit, Position } from './types.ts'

// The tree over time (rule 32): units are founded, renamed, merged, split, moved and ended on a day. The periods are OrgUnit's; a change is the
// act that made them, with its document. What was counted before the day stays with the units of its time.

export type UnitChangeKind = 'FOUNDED' | 'RENAMED' | 'MERGED' | 'SPLIT' | 'MOVED' | 'ENDED'

export const unitChangeKinds: readonly UnitChangeKind[] = ['FOUNDED', 'RENAMED', 'MERGED', 'SPLIT', 'MOVED', 'ENDED']

/** A unit that begins on the day of the change. */
export type NewUnit = Omit<OrgUnit, 'validFrom' | 'validTo'>

/** What is asked for. `into` of a merger: a new unit, or `intoId`, one that goes on. `parts` of a split: which child or member goes to which new unit. */
export type WantedChange =
  | { kind: 'FOUNDED'; unit: NewUnit }
  | { kind: 'RENAMED'; unitId: string; name: string; shortName: string; code: string }
  | { kind: 'MERGED'; unitIds: readonly string[]; into: NewUnit | null; intoId: string | null }
  | { kind: 'SPLIT'; unitId: string; into: readonly NewUnit[]; parts: readonly { id: string; toId: string }[]; goesOn: boolean }
  | { kind: 'MOVED'; unitIds: readonly string[]; parentId: string }
  | { kind: 'ENDED'; unitId: string }

/** Which members of a cell go to another one on the day, with their books. */
export type CellMove = { fromCellId: string; toCellId: string; memberIds: readonly string[] }

/** What a change would do: the periods of every unit it touches, as they stand and as they would. */
export type UnitPlan = {
  kind: UnitChangeKind
  on: CivilDate
  fromIds: readonly string[]
  toIds: readonly string[]
  before: readonly OrgUnit[]
  after: readonly OrgUnit[]
  moves: readonly CellMove[]
  /** Units that are no more from the day on: their positions end with them. */
  endedIds: readonly string[]
}

/** Why a change can't be made, and of which unit; `field` where the sentence stands beside what was typed. */
export type ChangeProblem = { code: UnitChangeRefusal; unitId: string | null; field?: string }

/** A member's old and new membership, and when the old one was to end before. */
export type MovedMember = { fromCellId: string; fromId: string; toCellId: string; toId: string; leftOnBefore: CivilDate | null }

/** A change on record. Planned until its day; withdrawn before it, the periods are as they were. */
export type UnitChange = {
  id: string
  kind: UnitChangeKind
  heldOn: CivilDate
  fromIds: readonly string[]
  toIds: readonly string[]
  /** Of the decision, and its day. */
  number: string
  decidedOn: CivilDate | null
  note: string
  before: readonly OrgUnit[]
  after: readonly OrgUnit[]
  moved: readonly MovedMember[]
  /** As they stood before they ended with their unit. */
  positions: readonly Position[]
  recordedById: string
  recordedAt: Instant
  /** When the members' books and open matters went along: on the day. */
  carriedAt: Instant | null
  withdrawn: { byId: string; at: Instant } | null
}

/** Names of the units on either side of a change, for a line of the history. */
export const namesOfChange = ({ fromIds, toIds, before, after }: Pick<UnitChange, 'fromIds' | 'toIds' | 'before' | 'after'>) => ({
  from: fromIds.map((id) => lastName(before, id) ?? lastName(after, id) ?? ''),
  to: toIds.map((id) => lastName(after, id) ?? lastName(before, id) ?? ''),
})

const lastName = (periods: readonly OrgUnit[], id: string): string | undefined =>
  periods
    .filter((one) => one.id === id)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1)?.name

/** Whether a change may still be withdrawn: before its day, and no later one stands on the same units. */
export function mayWithdraw(change: UnitChange, all: readonly UnitChange[], today: CivilDate): UnitChangeRefusal | null {
  if (change.withdrawn || change.heldOn <= today) return 'change/already-held'
  const touched = new Set(change.after.map(({ id }) => id))
  const later = all.some(
    (one) => one.id !== change.id && !one.withdrawn && one.recordedAt > change.recordedAt && one.after.some(({ id }) => touched.has(id)),
  )
  return later ? 'change/later-stands' : null
}

/** What is known of the units below those that a change touches. */
export type CountedFacts = { decidedYears: readonly number[]; lastMeetingOn: CivilDate | null }

/**
 * A day that has gone by is taken only where nothing counted since would be falsified: not in or before a year whose levels are decided, and for
 * what moves cells or members not before a meeting that was held. The founding or another name of a unit falsifies no count.
 */
export function checkDay(
  { kind, on, today }: { kind: UnitChangeKind; on: CivilDate; today: CivilDate },
  { decidedYears, lastMeetingOn }: CountedFacts,
): UnitChangeRefusal | null {
  if (on >= today) return null
  if (decidedYears.some((decided) => decided >= yearOf(on))) return 'change/year-decided'
  if (kind === 'FOUNDED' || kind === 'RENAMED') return null
  return lastMeetingOn !== null && on <= lastMeetingOn ? 'change/counted-since' : null
}

/** The period of a unit that holds on a day. */
export const periodOn = (units: readonly OrgUnit[], id: string, on: CivilDate): OrgUnit | null =>
  units.find((one) => one.id === id && holdsOn(one.validFrom, one.validTo, on)) ?? null
