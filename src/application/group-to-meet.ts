import type { MeetingGroup, MeetingKind } from '#domain/meeting/meeting.ts'
import { type GroupRule, groupsOn, mayMeetByGroup, shippedGroupRule } from '#domain/organization/cell-groups.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { GroupRefusal } from '#domain/organization/refusals.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>
type Plan = { cellId: string; groupId: string | null; kind: MeetingKind; year: number }

/** The party group that a plan names, when it may meet by itself once more this year (03-HD/TW 2022); null when the whole cell meets. */
export async function groupToMeet(ports: Needs, plan: Plan): Promise<Result<MeetingGroup | null, GroupRefusal>> {
  const { cellId, groupId } = plan
  if (groupId === null) return ok(null)
  const [tree, groups, files, meetings] = await Promise.all([
    treeToday(ports),
    ports.stores.groups.ofCell(cellId),
    ports.stores.members.ofCell(cellId),
    ports.stores.meetings.ofCell(cellId),
  ])
  const group = groupsOn(groups, tree.on).find(({ id }) => id === groupId)
  if (!group) return refuse('group/not-found')
  if (plan.kind !== 'REGULAR') return refuse('group/regular-only')
  const members = files.filter(({ member }) => belongsOn(member, tree.on)).length
  const may = mayMeetByGroup(await groupRuleOf(ports, tree, cellId), { members, held: timesMet(meetings, groupId, plan.year) })
  return may.ok ? ok({ id: group.id, name: group.name }) : may
}

/** The rule set's; one saved before it knew of groups has the shipped values. */
export async function groupRuleOf(ports: Needs, tree: OrgTree, cellId: string): Promise<GroupRule> {
  return (await ruleSetOf(ports, tree, cellId, Number(tree.on.slice(0, 4)))).groups ?? shippedGroupRule
}

/** Meetings of the group in the year, planned ones included, cancelled ones not. */
export const timesMet = (meetings: readonly MeetingSummary[], groupId: string, year: number): number =>
  meetings.filter((one) => one.groupId === groupId && one.year === year && one.status !== 'CANCELLED').length
