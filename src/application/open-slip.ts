import { ok, type Result, refuse } from '#domain/result.ts'
import type { PersonRecord, SlipRecord } from './ports/people.ts'
import type { Ports } from './ports.ts'
import { hashOfCode } from './print-slip.ts'

export type SlipRefusal = 'access/slip-unknown' | 'access/slip-used' | 'access/slip-expired'

/** A slip that may be used now. A slip to enrol is spent once its person has a PIN, whichever slip that came from. */
export type OpenSlip = { slip: SlipRecord; person: PersonRecord }

export async function openSlip(ports: Pick<Ports, 'stores' | 'clock' | 'digests'>, code: string): Promise<Result<OpenSlip, SlipRefusal>> {
  const slip = await ports.stores.people.slipByHash(hashOfCode(ports, code))
  const person = slip && (await ports.stores.people.find(slip.personId))
  if (!slip || !person) return refuse('access/slip-unknown')
  if (slip.usedAt !== null || (slip.purpose === 'ENROL' && person.pinHash !== null)) return refuse('access/slip-used')
  return slip.expiresAt <= ports.clock.now() ? refuse('access/slip-expired') : ok({ slip, person })
}
