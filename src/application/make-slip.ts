import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { adminReach } from './admin-reach.ts'
import { noteOfPerson } from './note-act.ts'
import type { Ports } from './ports.ts'
import { printSlip, type Slip } from './print-slip.ts'

type Refused = 'access/not-found' | 'access/already-enrolled'

/** A slip to enrol with, for someone under this administrator who has no PIN yet. A second PIN takes two persons (design.md 4). */
export async function makeSlip(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests'>,
  actor: Actor,
  personId: string,
): Promise<Result<Slip, Refused>> {
  const [{ reached }, person] = await Promise.all([adminReach(ports, actor, personId), ports.stores.people.find(personId)])
  if (!reached || !person) return refuse('access/not-found')
  if (person.pinHash !== null) return refuse('access/already-enrolled')
  await noteOfPerson(ports, actor, { personId, act: 'slip-made' })
  return ok(await printSlip(ports, person, 'ENROL'))
}
