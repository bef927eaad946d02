import { addDays } from '#domain/organization/civil-date.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeUnitPass } from './take-desk-pass.ts'

/** The mandates a unit gave, the latest first, and the cells one may be given over. */
export async function readMandates(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, unitId: string) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { tree, unit, on } = pass.value
  const mandates = await ports.stores.mandates.ofUnit(unitId)
  const people = await ports.stores.people.findMany([...new Set(mandates.flatMap((one) => [one.personId, one.givenById]))])
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return ok({
    unitName: unit.name,
    today: on,
    cells: tree.cellsUnder(unitId).map(({ id, name }) => ({ cellId: id, name })),
    mandates: mandates.map(({ id, number, personId, cellIds, validFrom, validTo, givenById, givenAt, revokedAt }) => ({
      ...{ mandateId: id, number, validFrom, lastDay: addDays(validTo, -1), givenAt, revokedAt },
      ...{ name: names.get(personId) ?? '', givenBy: names.get(givenById) ?? '' },
      cells: cellIds.map((cellId) => tree.unit(cellId)?.name ?? cellId),
      state: stateOf({ validFrom, validTo, revokedAt }, on),
    })),
  })
}

function stateOf({ validFrom, validTo, revokedAt }: { validFrom: string; validTo: string; revokedAt: string | null }, on: string) {
  if (revokedAt !== null) return 'REVOKED' as const
  if (on < validFrom) return 'COMING' as const
  return on < validTo ? ('HOLDS' as const) : ('OVER' as const)
}
