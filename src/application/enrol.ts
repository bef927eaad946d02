import { isTooSimplePin } from '#domain/access/pin.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { noteSigning } from './note-act.ts'
import { openSlip, type SlipRefusal } from './open-slip.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests' | 'passwords' | 'publisher'>
type Refused = SlipRefusal | RefusedFields<'access/pin-too-simple'>

/** Sets the PIN with a printed slip, once; every session there may have been ends. Answers what to sign in with. */
export async function enrol(ports: Needs, { code, pin }: { code: string; pin: string }): Promise<Result<{ login: string }, Refused>> {
  const opened = await openSlip(ports, code)
  if (!opened.ok) return opened
  const { slip, person } = opened.value
  if (isTooSimplePin(pin, person.bornOn)) return refuseField('pin', 'access/pin-too-simple')
  const hash = await ports.passwords.hash(pin)
  if (!(await ports.stores.people.useSlip(slip.id, ports.clock.now()))) return refuse('access/slip-used')
  await ports.stores.people.setPin(person.id, hash, true)
  await noteSigning(ports, person.id, 'pin-set')
  ports.publisher.sessionsEnded(person.id)
  return ok({ login: person.cardNumber })
}
