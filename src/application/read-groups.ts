import { groupsOn, mayMeetByGroup, membersOfGroup } from '#domain/organization/cell-groups.ts'
import { compareNames } from '#domain/organization/names.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { groupRuleOf, timesMet } from './group-to-meet.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'

/** The party groups of a cell today, for its committee. */
export async function readGroups(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, { cellId }: { cellId: string }) {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { cell, on } = pass.value
  const [all, files, meetings, rule] = await Promise.all([
    ports.stores.groups.ofCell(cellId),
    ports.stores.members.ofCell(cellId),
    ports.stores.meetings.ofCell(cellId),
    groupRuleOf(ports, pass.value.tree, cellId),
  ])
  const members = files
    .flatMap(({ member }) => (belongsOn(member, on) ? [{ memberId: member.id, name: member.name }] : []))
    .toSorted((a, b) => compareNames(a.name, b.name))
  const groups = groupsOn(all, on)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi', { numeric: true }))
    .map(({ id, name, headId, ...group }) => {
      const memberIds = membersOfGroup(group, on)
      return { id, name, headId, memberIds, metThisYear: timesMet(meetings, id, Number(on.slice(0, 4))) }
    })
  const largeEnough = mayMeetByGroup(rule, { members: members.length, held: 0 }).ok
  return ok({ cellName: cell.name, rule, largeEnough, groups, members })
}
