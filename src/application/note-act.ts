import { holdsOn } from '#domain/organization/civil-date.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { AuditLine } from './ports/people.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>

/** One line in the log of a unit or cell. */
export async function noteAct(
  { stores, clock, chance }: Needs,
  { personId }: { personId: string },
  { unitId, act, about }: { unitId: string; act: string; about: AuditLine['about'] },
): Promise<void> {
  await stores.audit.note({ cellId: unitId, id: chance.cellRowId(unitId), at: clock.now(), actorId: personId, act, about })
}

/**
 * Signing in and out, at each cell of the person, of one without a cell at each unit of a position. While a meeting of such a cell is open nothing
 * is noted: members vote one after another on a shared device, and the order of signing in there would be theirs.
 */
export async function noteSigning(
  ports: Needs,
  personId: string,
  act: 'signed-in' | 'signed-out' | 'sign-in-failed' | 'pin-set',
): Promise<void> {
  const { cells, units } = await placesOf(ports, personId)
  if (cells.length > 0 && (await ports.stores.meetings.open(cells)).length > 0) return
  for (const unitId of units) await noteAct(ports, { personId }, { unitId, act, about: {} })
}

/** What somebody did about a person, at the same places. */
export async function noteOfPerson(
  ports: Needs,
  actor: { personId: string },
  { personId, act }: { personId: string; act: string },
): Promise<void> {
  const { units } = await placesOf(ports, personId)
  for (const unitId of units) await noteAct(ports, actor, { unitId, act, about: { personId } })
}

async function placesOf({ stores, clock }: Needs, personId: string): Promise<{ cells: string[]; units: string[] }> {
  const today = clock.today()
  const cells = (await stores.members.ofPerson(personId)).filter((one) => belongsOn(one, today)).map(({ cellId }) => cellId)
  if (cells.length > 0) return { cells, units: [...new Set(cells)] }
  const positions = await stores.organization.positionsOf(personId)
  const held = positions.filter(({ validFrom, validTo }) => holdsOn(validFrom, validTo, today))
  return { cells, units: [...new Set(held.map(({ unitId }) => unitId))] }
}
