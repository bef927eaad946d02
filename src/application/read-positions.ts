import { holdsOn } from '#domain/organization/civil-date.ts'
import { inNameOrder } from '#domain/organization/names.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { type AdminPass, takeAdminPass } from './take-desk-pass.ts'

/** The positions of a unit, past ones included, and the people who may be given one. */
export async function readPositions(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, unitId: string) {
  const pass = await takeAdminPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { unit, on } = pass.value
  const positions = await ports.stores.organization.positionsAt(unitId)
  const holders = await ports.stores.people.findMany([...new Set(positions.map((one) => one.personId))])
  const members = await membersBelow(ports, pass.value)
  const people = [
    ...members,
    ...holders
      .filter((one) => !members.some((member) => member.personId === one.id))
      .map(({ id, name }) => ({ personId: id, name, cellName: null })),
  ]
  return ok({
    ...{ unitId, unitName: unit.name, isCell: unit.isCell },
    positions: positions.map(({ personId, role, validFrom, validTo }) => {
      const holder = holders.find((one) => one.id === personId)
      const enrolled = (holder?.pinHash ?? null) !== null
      return { personId, name: holder?.name ?? '', enrolled, role, validFrom, validTo, holds: holdsOn(validFrom, validTo, on) }
    }),
    people: inNameOrder(people.map((one) => ({ ...one, id: one.personId }))).map(({ id: _id, ...one }) => one),
  })
}

async function membersBelow({ stores }: Pick<Ports, 'stores'>, { tree, unit, on }: AdminPass) {
  const cells = tree.cellsUnder(unit.id)
  const files = await Promise.all(cells.map((cell) => stores.members.ofCell(cell.id)))
  const people = files.flatMap((list, i) =>
    list
      .filter(({ member }) => belongsOn(member, on))
      .map(({ member }): { personId: string; name: string; cellName: string | null } => ({
        personId: member.personId,
        name: member.name,
        cellName: cells[i]?.name ?? null,
      })),
  )
  return [...new Map(people.map((one) => [one.personId, one])).values()]
}
