import { compareNames } from '../organization/names.ts'
import type { Convened, Meeting } from './meeting.ts'

export const convenedMember = (meeting: Meeting, memberId: string): Convened | undefined =>
  meeting.convened.find((one) => one.memberId === memberId)

export const isConvened = (meeting: Meeting, memberId: string): boolean => convenedMember(meeting, memberId) !== undefined

/** Checked in by phone or marked by the console, and not marked absent since. */
export const isPresent = (meeting: Meeting, memberId: string): boolean => meeting.attendance[memberId]?.state === 'PRESENT'

/** Follows the meeting for the committee above: never convened, never in the base, never a voter. */
export const isSupervisor = (meeting: Meeting, id: string): boolean => meeting.supervisors.some((one) => one.id === id)

/** Of a member, or of the supervising member of the committee above; empty for someone the meeting does not know. */
export const nameOf = (meeting: Meeting, id: string | null): string =>
  id === null ? '' : (convenedMember(meeting, id)?.name ?? meeting.supervisors.find((one) => one.id === id)?.name ?? '')

/** The names of these members in the order of Vietnamese names, so that their order says nothing. */
export const namesInOrder = (meeting: Meeting, memberIds: readonly string[]): string[] =>
  memberIds.map((id) => nameOf(meeting, id)).toSorted(compareNames)

export const inRollCallOrder = (convened: readonly Convened[]): Convened[] =>
  convened.toSorted((a, b) => compareNames(a.name, b.name) || (a.memberId < b.memberId ? -1 : 1))

/**
 * Who presides: the named chair; while the meeting goes on without them, whoever steers (the deputy, when the secretary is absent).
 * Signs the minutes as chair.
 */
export function presidingId(meeting: Meeting): string | null {
  if (meeting.openedAt === null || (meeting.chairId !== null && isPresent(meeting, meeting.chairId))) return meeting.chairId
  return meeting.steering?.memberId ?? meeting.chairId
}
