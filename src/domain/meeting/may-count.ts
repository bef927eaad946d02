import type { Meeting } from './meeting.ts'
import { isPresent } from './roll-call.ts'

/** Whether this member hands out printed papers: the counting team, and whoever steers. */
export const mayCountPapers = (meeting: Meeting, memberId: string): boolean =>
  meeting.steering?.memberId === memberId || isOnCountingTeam(meeting, memberId)

/** Who enters a count of printed papers: the counting team alone (design.md 4). Whoever steers may appoint themselves to it. */
export const isOnCountingTeam = (meeting: Meeting, memberId: string): boolean => meeting.countingTeam?.memberIds.includes(memberId) ?? false

/** Voters of a ballot who are in the hall: no more papers can have been issued (rule 20). */
export const votersPresent = (meeting: Meeting, voterIds: readonly string[]): number =>
  voterIds.filter((memberId) => isPresent(meeting, memberId)).length
