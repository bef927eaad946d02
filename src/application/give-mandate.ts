import { checkMandate, type InspectionMandate } from '#domain/notebook/mandate.ts'
import type { MandateRefusal } from '#domain/notebook/refusals.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import { isAdministrator } from '#domain/organization/roles.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { holderOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import { takeUnitPass, type UnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Refused = 'access/not-found' | MandateRefusal

/** `lastDay`: the last one on which it holds. Who it is given to is named by the party card. */
export type MandateToGive = {
  unitId: string
  cardNumber: string
  cellIds: string[]
  number: string
  validFrom: CivilDate
  lastDay: CivilDate
}

/**
 * An inspection mandate over cells below the unit, by document; noted in the log of each of these cells. Nobody opens notebooks on their own
 * word: it is refused to who gives it, so that an administrator reads none (design.md 1).
 */
export async function giveMandate(ports: Needs, actor: Actor, given: MandateToGive): Promise<Result<{ mandateId: string }, Refused>> {
  const pass = await takeUnitPass(ports, actor, given.unitId)
  if (!pass.ok) return pass
  const { unitId, cardNumber, lastDay, ...draft } = given
  const below = pass.value.tree.cellsUnder(unitId).map(({ id }) => id)
  const validTo = addDays(lastDay, 1)
  const checked = checkMandate({ ...draft, validTo }, below)
  if (!checked.ok) return checked
  const person = await ports.stores.people.byLogin(cardNumber)
  if (person?.cardNumber !== cardNumber) return refuse('mandate/nobody')
  if (person.id === actor.personId) return refuse('mandate/oneself')
  if (await administersAny(ports, pass.value, { personId: person.id, cellIds: draft.cellIds })) return refuse('mandate/administrator')
  const mandate: InspectionMandate = {
    ...draft,
    ...{ id: ports.chance.id(), unitId, personId: person.id, cellIds: [...new Set(draft.cellIds)], number: draft.number.trim() },
    ...{ validTo, givenById: actor.personId, givenAt: ports.clock.now(), revokedAt: null },
  }
  await ports.stores.mandates.give(mandate)
  await noteMandate(ports, actor, { mandate, act: 'mandate-given' })
  return ok({ mandateId: mandate.id })
}

/** Administrators open no notebook, not by one another's mandates either (design.md 1). */
async function administersAny(ports: Needs, { tree }: UnitPass, of: { personId: string; cellIds: readonly string[] }): Promise<boolean> {
  const holder = await holderOf(ports, of)
  return of.cellIds.some((cellId) => isAdministrator(holder, cellId, tree))
}

/** From this moment it opens nothing any more; what was opened stays in the log. */
export async function revokeMandate(
  ports: Needs,
  actor: Actor,
  { unitId, mandateId }: { unitId: string; mandateId: string },
): Promise<Result<null, Refused>> {
  const pass = await takeUnitPass(ports, actor, unitId)
  const mandate = pass.ok ? await ports.stores.mandates.find(mandateId) : null
  if (mandate?.unitId !== unitId) return refuse('access/not-found')
  if (!(await ports.stores.mandates.revoke(mandateId, ports.clock.now()))) return refuse('mandate/already-revoked')
  await noteMandate(ports, actor, { mandate, act: 'mandate-revoked' })
  return ok(null)
}

async function noteMandate(
  { stores, chance, clock }: Needs,
  actor: Actor,
  { mandate, act }: { mandate: InspectionMandate; act: 'mandate-given' | 'mandate-revoked' },
): Promise<void> {
  const about = { mandateId: mandate.id, number: mandate.number, personId: mandate.personId }
  const line = { at: clock.now(), actorId: actor.personId, act, about }
  for (const cellId of mandate.cellIds) await stores.audit.note({ ...line, cellId, id: chance.cellRowId(cellId) })
}
