import { inNameOrder } from '#domain/organization/names.ts'
import { belongsOn, standingOn } from '#domain/organization/standing.ts'
import { ok, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeAdminPass } from './take-desk-pass.ts'

/** The register of a cell for its administrator, ended memberships included. Nothing of a notebook. */
export async function readCellMembers(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, cellId: string) {
  const pass = await takeAdminPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { unit, on } = pass.value
  if (!unit.isCell) return refuse('access/not-found' as const)
  const files = await ports.stores.members.ofCell(cellId)
  const people = await ports.stores.people.findMany(files.map(({ member }) => member.personId))
  const members = inNameOrder(files.map(({ member }) => member)).map((member) => {
    const person = people.find((one) => one.id === member.personId)
    const statuses = files.find((file) => file.member.id === member.id)?.statuses ?? []
    return {
      member,
      cardNumber: person?.cardNumber ?? '',
      phone: person?.phone ?? null,
      standing: standingOn(member, on),
      here: belongsOn(member, on),
      enrolled: (person?.pinHash ?? null) !== null,
      statuses: statuses.map(({ kind, from, to }) => ({ kind, from, to })),
    }
  })
  return ok({ cellId, cellName: unit.name, members })
}
