import type { MeetingKind, MeetingStatus } from '../meeting/meeting.ts'
import { type Month, monthOfDay } from '../notebook/month.ts'
import { vietnamDay } from '../organization/civil-date.ts'
import type { CivilDate, Instant } from '../organization/types.ts'
import type { Programme } from './programme.ts'

/** The programmes that reach a cell: of the units above it (parent first) the newest version of each, unless withdrawn; the highest unit first. */
export function programmesReaching<One extends Programme>(published: readonly One[], unitIds: readonly string[]): One[] {
  const newest = published.filter((one) => published.every((other) => other.id !== one.id || other.version <= one.version))
  return newest
    .filter(({ unitId, withdrawn }) => !withdrawn && unitIds.includes(unitId))
    .toSorted((a, b) => (a.month === b.month ? unitIds.indexOf(b.unitId) - unitIds.indexOf(a.unitId) : a.month < b.month ? 1 : -1))
}

type Candidate = { id: string; kind: MeetingKind; status: MeetingStatus; startsAt: Instant; groupId: string | null }

const takes: readonly MeetingKind[] = ['REGULAR', 'THEMATIC']

/**
 * The meetings that may take a programme: regular or thematic ones (seed 002: sinh hoạt định kỳ) of the whole cell, still to come. The one
 * it is meant for comes first: a regular one of the programme's month, then the nearest.
 */
export function meetingsToTake<One extends Candidate>(
  meetings: readonly One[],
  { month, today }: { month: Month; today: CivilDate },
): One[] {
  const far = ({ kind, startsAt }: One) => (monthOfDay(vietnamDay(startsAt)) === month ? 0 : 2) + (kind === 'REGULAR' ? 0 : 1)
  return meetings
    .filter(
      ({ kind, status, startsAt, groupId }) =>
        takes.includes(kind) && groupId === null && isToCome(status) && vietnamDay(startsAt) >= today,
    )
    .toSorted((a, b) => far(a) - far(b) || (a.startsAt < b.startsAt ? -1 : 1))
}

const isToCome = (status: MeetingStatus): boolean => status === 'DRAFT' || status === 'ANNOUNCED'
