import type { RegistrationRefusal } from '#domain/notebook/refusals.ts'
import { type RegistrationTemplate, registrationTemplateKind, templateProblems } from '#domain/notebook/registration-template.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { registrationTemplateOf } from './registration-form.ts'
import { takeUnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** What the members below a unit start from, and whose template it is. `saved` is the unit's own newest version, 0 while it has none. */
export async function readRegistrationTemplate(ports: Needs, actor: Actor, unitId: string) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { tree, unit } = pass.value
  const found = await registrationTemplateOf(ports, tree, unitId)
  const isOwn = found.unitId === unitId
  return ok({
    ...{ unitId, unitName: unit.name, template: found.template },
    from: isOwn || found.unitId === null ? null : (tree.unit(found.unitId)?.name ?? ''),
    isShipped: found.unitId === null,
    saved: isOwn ? found.template.version : 0,
  })
}

type Wanted = { unitId: string; saved: number; template: Omit<RegistrationTemplate, 'version'> }

/** A new version of a unit's own; `saved` is the one that was edited. What members registered stays as it is. */
export async function saveRegistrationTemplate(
  ports: Needs,
  actor: Actor,
  { unitId, saved, template }: Wanted,
): Promise<Result<{ version: number }, 'access/not-found' | 'access/changed-meanwhile' | RefusedFields<RegistrationRefusal>>> {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const problems = templateProblems(template)
  if (problems.length > 0) return refuseFields(problems)
  const version = saved + 1
  const written = await ports.stores.templates.save({ unitId, kind: registrationTemplateKind, version, data: template })
  return written === 'clash' ? refuse('access/changed-meanwhile') : ok({ version })
}
