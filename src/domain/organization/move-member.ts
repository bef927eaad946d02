import { yearOf, yearPeriod } from './civil-date.ts'
import type { CivilDate, Member, MemberStatus } from './types.ts'

type File = { member: Member; statuses: readonly MemberStatus[] }

export type MovedFile = { left: Member; joined: Member; statuses: MemberStatus[] }

/**
 * One membership ends on the day and another begins: the dates of the Party, the post and what kind of work stay the person's. The year's
 * statuses go along with their own first days, for leave is counted over the year (rule 25); being away ends where it led to this very cell.
 */
export function moveMember(
  { member, statuses }: File,
  { toCellId, toId, on, wasTemporaryThere = false }: { toCellId: string; toId: string; on: CivilDate; wasTemporaryThere?: boolean },
): MovedFile {
  const since = yearPeriod(yearOf(on)).from
  const kept = statuses.filter(({ kind, to }) => (to === null || to > since) && !(wasTemporaryThere && kind === 'AWAY'))
  return {
    left: { ...member, leftOn: on },
    joined: { ...member, id: toId, cellId: toCellId, joinedOn: on, leftOn: member.membership === 'TEMPORARY' ? member.leftOn : null },
    statuses: kept.map((status) => ({ ...status, memberId: toId })),
  }
}

/** A temporary membership elsewhere until a day (null: not known yet), and being away here for as long (rule 4). */
export function lendMember(
  { member }: Pick<File, 'member'>,
  { toCellId, toId, on, until }: { toCellId: string; toId: string; on: CivilDate; until: CivilDate | null },
): { joined: Member; away: MemberStatus } {
  return {
    joined: { ...member, id: toId, cellId: toCellId, membership: 'TEMPORARY', joinedOn: on, leftOn: until, post: null, hasPost: false },
    away: { memberId: member.id, kind: 'AWAY', from: on, to: until },
  }
}
