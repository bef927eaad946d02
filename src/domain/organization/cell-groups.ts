import { ok, type Result, refuse } from '../result.ts'
import { holdsOn } from './civil-date.ts'
import type { GroupRefusal } from './refusals.ts'
import type { CivilDate } from './types.ts'

/** One member's time in a party group; `to` is the first day on which it no longer holds. */
export type GroupMember = { memberId: string; from: CivilDate; to: CivilDate | null }

/** A party group (tổ đảng) of a cell. `headId` is the member who leads it (tổ trưởng); `validTo` the first day on which it no longer is. */
export type CellGroup = {
  cellId: string
  id: string
  name: string
  headId: string
  validFrom: CivilDate
  validTo: CivilDate | null
  members: readonly GroupMember[]
}

/** A group as the cell committee wants it from a day on. */
export type WantedGroup = { name: string; headId: string; memberIds: readonly string[] }

/** Which cells may meet by group, and how often in a year (03-HD/TW 2022: cells of 50 and more, three times; a pilot). */
export type GroupRule = { fromMembers: number; timesAYear: number }

/** As the pilot has it. */
export const shippedGroupRule: GroupRule = { fromMembers: 50, timesAYear: 3 }

export const groupsOn = (groups: readonly CellGroup[], on: CivilDate): CellGroup[] =>
  groups.filter(({ validFrom, validTo }) => holdsOn(validFrom, validTo, on))

export const membersOfGroup = ({ members }: Pick<CellGroup, 'members'>, on: CivilDate): string[] =>
  members.filter(({ from, to }) => holdsOn(from, to, on)).map(({ memberId }) => memberId)

/** The group with these members from the day on: who is no longer wanted leaves on it, who is new joins on it, the past stays. */
export function regroup(group: CellGroup, { name, headId, memberIds }: WantedGroup, on: CivilDate): CellGroup {
  const wanted = new Set(memberIds)
  const stay = new Set(membersOfGroup(group, on).filter((memberId) => wanted.has(memberId)))
  const past = group.members.flatMap((one) => (stay.has(one.memberId) || !holdsOn(one.from, one.to, on) ? one : left(one, on)))
  const joining = memberIds.filter((memberId) => !stay.has(memberId)).map((memberId) => ({ memberId, from: on, to: null }))
  return { ...group, name: name.trim(), headId, members: [...past, ...joining] }
}

/** Whoever joined on that very day was never there. */
const left = (one: GroupMember, on: CivilDate): GroupMember[] => (one.from === on ? [] : [{ ...one, to: on }])

/** A group has a name of its own in the cell, members, and its head among them; nobody is in two groups at once. */
export function checkGroup(wanted: WantedGroup, others: readonly CellGroup[], on: CivilDate): Result<null, GroupRefusal> {
  const name = wanted.name.trim()
  if (name === '') return refuse('group/name-missing')
  const standing = groupsOn(others, on)
  if (standing.some((other) => other.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'))) return refuse('group/name-taken')
  if (wanted.memberIds.length === 0) return refuse('group/empty')
  if (!wanted.memberIds.includes(wanted.headId)) return refuse('group/head-not-member')
  const taken = new Set(standing.flatMap((other) => membersOfGroup(other, on)))
  return wanted.memberIds.some((memberId) => taken.has(memberId)) ? refuse('group/member-elsewhere') : ok(null)
}

/** Whether a cell of this size may meet by group once more in the year (03-HD/TW 2022). `held` are the group's meetings of the year so far. */
export function mayMeetByGroup(rule: GroupRule, cell: { members: number; held: number }): Result<null, GroupRefusal> {
  if (cell.members < rule.fromMembers) return refuse('group/cell-too-small')
  return cell.held >= rule.timesAYear ? refuse('group/met-enough') : ok(null)
}
