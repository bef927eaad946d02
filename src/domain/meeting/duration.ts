import type { MeetingRhythm } from '../classification/rule-set.ts'
import type { MeetingKind } from './meeting.ts'

type Asked = Pick<MeetingRhythm, 'regularMinutes' | 'longMinutes' | 'largeCellMembers'>

/** The least a regular or thematic meeting lasts: longer in a large cell, or where both are held one after the other (rule 13). */
export const leastMinutes = (rhythm: Asked, members: number, isCombined = false): number =>
  isCombined || members >= rhythm.largeCellMembers ? rhythm.longMinutes : rhythm.regularMinutes

/** What rule 13 asks of a meeting of this kind; null where it asks nothing. */
export const leastMinutesOf = (kind: MeetingKind, rhythm: Asked, members: number): number | null =>
  kind === 'REGULAR' || kind === 'THEMATIC' ? leastMinutes(rhythm, members) : null

/** Rule 13: a regular meeting shorter than it is to last; combined with the one that follows it, both together are held against the longer duration. */
export const lastsTooShort = (
  { minutes, members, followedBy }: { minutes: number; members: number; followedBy: number | null },
  rhythm: Asked,
): boolean => minutes + (followedBy ?? 0) < leastMinutes(rhythm, members, followedBy !== null)
