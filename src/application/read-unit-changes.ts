import { nextFreeCode } from '#domain/organization/org-code.ts'
import { isAdministrator } from '#domain/organization/roles.ts'
import { mayWithdraw, namesOfChange, type UnitChange } from '#domain/organization/unit-change.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeAdminPass } from './take-desk-pass.ts'

/** What happened to the units below this one, planned changes included, the latest first; and the units to choose from. */
export async function readUnitChanges(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, unitId: string) {
  const pass = await takeAdminPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { unit, tree, on, holder } = pass.value
  const [all, periods] = await Promise.all([ports.stores.unitChanges.all(), ports.stores.organization.units()])
  const below = tree.subtree(unitId)
  const known = new Set(below.map(({ id }) => id))
  const touches = ({ before, after }: UnitChange) =>
    [...before, ...after].some(({ id, parentId }) => known.has(id) || known.has(parentId ?? ''))
  const mine = all.filter(touches).toReversed()
  const people = await ports.stores.people.findMany([
    ...new Set(mine.flatMap(({ recordedById, withdrawn }) => [recordedById, withdrawn?.byId ?? recordedById])),
  ])
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? ''
  return ok({
    ...{ unitId, unitName: unit.name, today: on, isTop: unit.parentId === null || !isAdministrator(holder, unit.parentId, tree) },
    units: below.map(({ id, parentId, name, shortName, code, type, isCell, grassroots }) => ({
      ...{ id, parentId, name, shortName, code, type, isCell, grassroots },
      freeCode: isCell ? null : nextFreeCode(periods, tree, { parentId: id, isCell: grassroots }),
      depth: tree.ancestors(id).filter((one) => known.has(one.id)).length,
    })),
    changes: mine.map((one) => ({
      ...{
        id: one.id,
        kind: one.kind,
        on: one.heldOn,
        number: one.number,
        decidedOn: one.decidedOn,
        note: one.note,
        ...namesOfChange(one),
      },
      ...{ members: one.moved.filter(({ toId }) => toId !== '').length, by: nameOf(one.recordedById), at: one.recordedAt },
      under: one.kind === 'MOVED' || one.kind === 'FOUNDED' ? parentName(one, all, tree.unit) : null,
      state: one.withdrawn ? ('WITHDRAWN' as const) : one.heldOn > on ? ('PLANNED' as const) : ('HELD' as const),
      withdrawnBy: one.withdrawn ? nameOf(one.withdrawn.byId) : null,
      mayWithdraw: mayWithdraw(one, all, on) === null,
    })),
  })
}

/** Under which unit something was placed. */
function parentName(
  { after, heldOn }: UnitChange,
  all: readonly UnitChange[],
  unit: (id: string) => { name: string } | null,
): string | null {
  const parentId = after.find(({ validFrom }) => validFrom === heldOn)?.parentId ?? null
  if (parentId === null) return null
  return unit(parentId)?.name ?? all.flatMap((one) => one.after).findLast(({ id }) => id === parentId)?.name ?? null
}
