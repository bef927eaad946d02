import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { adminReach } from './admin-reach.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeAdminPass } from './take-desk-pass.ts'

export type PersonToSave = { name: string; cardNumber: string; phone: string | null; bornOn: string | null }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Refused = RefusedFields<'access/card-number-taken'>

/**
 * The person with this card number, made new or brought up to date. Someone who also stands outside this administrator's units keeps
 * name, phone and birth date as they are, and must be named as on record: a card number alone opens nobody's file.
 */
export async function personOnRecord(
  ports: Needs,
  actor: Actor,
  { personId, given }: { personId: string | null; given: PersonToSave },
): Promise<Result<{ personId: string }, Refused>> {
  const { stores, chance } = ports
  const byCard = await stores.people.byLogin(given.cardNumber)
  const holder = byCard?.cardNumber === given.cardNumber ? byCard : null
  if (holder && personId !== null && holder.id !== personId) return refuseField('cardNumber', 'access/card-number-taken')
  const known = personId ?? holder?.id ?? null
  if (known !== null && !(await adminReach(ports, actor, known)).wholly) {
    if (holder?.id === known && holder.name.normalize('NFC') === given.name) return ok({ personId: known })
    return refuseField('cardNumber', 'access/card-number-taken')
  }
  const id = known ?? chance.id()
  const saved = await stores.people.save({ id, ...given })
  return saved === 'saved' ? ok({ personId: id }) : refuseField('cardNumber', 'access/card-number-taken')
}

/** Someone who is to hold a position and belongs to no cell here: put on record, to be given the position next. */
export async function savePerson(
  ports: Needs,
  actor: Actor,
  { unitId, ...given }: { unitId: string; name: string; cardNumber: string; phone: string | null },
): Promise<Result<{ personId: string }, 'access/not-found' | Refused>> {
  const pass = await takeAdminPass(ports, actor, unitId)
  if (!pass.ok) return refuse('access/not-found')
  return personOnRecord(ports, actor, { personId: null, given: { ...given, bornOn: null } })
}
