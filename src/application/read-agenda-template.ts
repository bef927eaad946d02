import { rhythmOf } from '#domain/classification/rule-set.ts'
import { leastMinutesOf } from '#domain/meeting/duration.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { isAdministrator, isDeputySecretary, isSecretary } from '#domain/organization/roles.ts'
import { ok, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { agendaTemplateOf } from './agenda-template.ts'
import { holderOf, ruleSetOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'

type Of = { unitId: string; kind: MeetingKind }
type Needs = Pick<Ports, 'stores' | 'clock'>

/** The template in force for a unit, and whose it is. `saved` is the unit's own newest version, 0 while it has none. */
export async function readAgendaTemplate(ports: Needs, actor: Actor, of: Of) {
  const pass = await takeTemplatePass(ports, actor, of.unitId)
  if (!pass.ok) return pass
  const { tree, unit } = pass.value
  const { template, ref } = await agendaTemplateOf(ports, tree, of)
  const from = ref.unitId === null ? null : (tree.unit(ref.unitId)?.name ?? '')
  return ok({
    ...{ unitId: unit.id, unitName: unit.name, isCell: unit.isCell, kind: of.kind },
    ...{ steps: template.steps, version: template.version, from, own: ref.unitId === unit.id },
    saved: ref.unitId === unit.id ? template.version : 0,
    leastMinutes: leastMinutesOf(of.kind, rhythmOf(await ruleSetOf(ports, tree, unit.id, Number(tree.on.slice(0, 4)))), 0),
  })
}

/** Templates of a unit are its administrator's to edit, those of a cell also its secretary's and deputy's. To others there is no such unit. */
export async function takeTemplatePass(ports: Needs, actor: Actor, unitId: string) {
  const [tree, holder] = await Promise.all([treeToday(ports), holderOf(ports, actor)])
  const unit = tree.unit(unitId)
  const leadsCell = unit?.isCell && (isSecretary(holder, unitId, tree.on) || isDeputySecretary(holder, unitId, tree.on))
  if (!unit || !(leadsCell || isAdministrator(holder, unitId, tree))) return refuse('access/not-found' as const)
  return ok({ tree, unit })
}
