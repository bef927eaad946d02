import { asSlipCode } from '#domain/access/login.ts'
import { addSeconds } from '#domain/organization/civil-date.ts'
import type { PersonRecord, SlipRecord } from './ports/people.ts'
import type { Ports } from './ports.ts'

const day = 24 * 60 * 60
/** A slip to enrol waits until the member comes by; one after a PIN reset is used while both stand there. */
const lifeSeconds = { ENROL: 14 * day, RESET: 2 * day } as const

/** Without letters and digits that look alike: 32 of them, so that twelve are 60 bits. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const codeLength = 12

/** The code stands on the paper only; what is kept is its hash. */
export type Slip = { name: string; code: string; expiresAt: string }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests'>

/** A personal slip to print: one code, once, expiring. Callers have checked who may print it. */
export async function printSlip(ports: Needs, person: Pick<PersonRecord, 'id' | 'name'>, purpose: SlipRecord['purpose']): Promise<Slip> {
  const letters = [...ports.chance.bytes(codeLength)].map((byte) => alphabet[byte % alphabet.length] ?? 'A')
  const code = letters.join('')
  const expiresAt = addSeconds(ports.clock.now(), lifeSeconds[purpose])
  await ports.stores.people.makeSlip({
    id: ports.chance.id(),
    personId: person.id,
    codeHash: hashOfCode(ports, code),
    purpose,
    expiresAt,
    usedAt: null,
  })
  return { name: person.name, code: (code.match(/.{4}/g) ?? []).join('-'), expiresAt }
}

export const hashOfCode = ({ digests }: Pick<Ports, 'digests'>, typed: string): string => digests.sha256(asSlipCode(typed))
