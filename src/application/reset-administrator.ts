import { holdsOn } from '#domain/organization/civil-date.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { noteAct } from './note-act.ts'
import { notify } from './notify.ts'
import { pinOwner } from './pin-officers-of.ts'
import type { Ports } from './ports.ts'
import { printSlip, type Slip } from './print-slip.ts'
import { committeeOf, noticesTo } from './tell-people.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests' | 'push'>

/** `others-can`: two officers are there who can sign in, so they reset the PIN on their screens (design.md 4). */
export type ResetRefused = 'unknown-login' | 'no-administrator' | 'others-can' | 'reason-missing'

export type AdministratorReset = { slip: Slip; units: string[]; told: string[] }

/**
 * A slip for an administrator whom nobody can help: whoever runs the server makes it there, on somebody's word and with a reason. Never in
 * silence: it stands in the log of each unit, and its other administrators and its committee are told.
 */
export async function resetAdministrator(
  ports: Needs,
  { login, byName, reason }: { login: string; byName: string; reason: string },
): Promise<Result<AdministratorReset, ResetRefused>> {
  const { stores, clock, chance } = ports
  if (byName.trim() === '' || reason.trim() === '') return refuse('reason-missing')
  const person = await stores.people.byLogin(login)
  if (!person) return refuse('unknown-login')
  const today = clock.today()
  const held = (await stores.organization.positionsOf(person.id)).filter(({ validFrom, validTo }) => holdsOn(validFrom, validTo, today))
  const unitIds = [...new Set(held.filter(({ role }) => role === 'ADMINISTRATOR').map(({ unitId }) => unitId))]
  if (unitIds.length === 0) return refuse('no-administrator')
  if (((await pinOwner(ports, person.id))?.officers.length ?? 0) >= 2) return refuse('others-can')

  const at = clock.now()
  const about = { personId: person.id, byName: byName.trim(), reason: reason.trim() }
  for (const unitId of unitIds) await noteAct(ports, { personId: atServer }, { unitId, act: 'administrator-reset', about })
  const others = await othersAt(ports, unitIds, { personId: person.id, today })
  const key = `administrator-reset:${chance.id()}`
  const facts = { kind: 'ADMINISTRATOR_RESET', name: person.name, byName: byName.trim() } as const
  await notify(ports, await noticesTo(ports, others, { key, at, facts }))
  const names = (await stores.people.findMany(others)).map(({ name }) => name)
  return ok({ slip: await printSlip(ports, person, person.pinHash === null ? 'ENROL' : 'RESET'), units: unitIds, told: names })
}

/** No person: whoever has the server. */
const atServer = 'server'

async function othersAt(ports: Needs, unitIds: readonly string[], of: { personId: string; today: string }): Promise<string[]> {
  const committees = await Promise.all(unitIds.map((unitId) => committeeOf(ports, unitId, of.today)))
  const positions = await ports.stores.organization.positionsAtAny([...unitIds])
  const administrators = positions.filter(
    ({ role, validFrom, validTo }) => role === 'ADMINISTRATOR' && holdsOn(validFrom, validTo, of.today),
  )
  return [...new Set([...committees.flat(), ...administrators.map(({ personId }) => personId)])].filter((id) => id !== of.personId)
}
