import type { PersonRecord, PersonStore } from '#application/ports/people.ts'
import { invariant } from '#domain/result.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryPeople({ people, slips, resets, units, positions }: Tables): PersonStore {
  let setupLink: { tokenHash: string; used: boolean } | null = null
  const only = (found: PersonRecord[]) => (found.length === 1 ? (found[0] ?? null) : null)
  const inOrder = (found: PersonRecord[]) => found.toSorted(by((person) => person.id))

  return {
    find: async (personId) => people.get(personId),
    findMany: async (personIds) => inOrder(people.where((person) => personIds.includes(person.id))),
    byLogin: async (login) => only(people.where((one) => one.cardNumber === login)) ?? only(people.where((one) => one.phone === login)),
    byOidcSubject: async (subject) => only(people.where((one) => one.oidcSubject === subject)),

    async save(person) {
      if (people.where((one) => one.cardNumber === person.cardNumber && one.id !== person.id).length > 0) return 'card-number-taken'
      const { id, name, cardNumber, phone, bornOn } = person
      people.put({ ...(people.get(id) ?? newcomer), id, name, cardNumber, phone, bornOn })
      return 'saved'
    },

    async setPin(personId, pinHash, endSessions) {
      const sessionNumber = (people.get(personId)?.sessionNumber ?? 0) + (endSessions ? 1 : 0)
      people.change(personId, { pinHash, failedTries: 0, lastTryAt: null, sessionNumber })
    },
    async noteTry(personId, right, at) {
      const failedTries = (people.get(personId)?.failedTries ?? 0) + 1
      people.change(personId, right ? { failedTries: 0, lastTryAt: null } : { failedTries, lastTryAt: at })
    },
    async linkOidcSubject(personId, subject) {
      if (people.where((one) => one.oidcSubject === subject && one.id !== personId).length > 0) return false
      people.change(personId, { oidcSubject: subject })
      return people.has(personId)
    },
    async endSessions(personId) {
      people.change(personId, { sessionNumber: (people.get(personId)?.sessionNumber ?? 0) + 1 })
    },
    setLocale: async (personId, locale) => people.change(personId, { locale }),
    setTextSize: async (personId, textSize) => people.change(personId, { textSize }),

    makeSlip: async (slip) => slips.put(slip),
    slipsOf: async (personIds) => slips.where(({ personId }) => personIds.includes(personId)),
    slipByHash: async (codeHash) => slips.where((slip) => slip.codeHash === codeHash)[0] ?? null,
    async useSlip(slipId, at) {
      const slip = slips.get(slipId)
      if (!slip || slip.usedAt !== null || slip.expiresAt <= at) return false
      slips.put({ ...slip, usedAt: at })
      return true
    },

    askReset: async (reset) => resets.put(reset),
    resets: async (personIds) =>
      resets
        .where((one) => personIds.includes(one.personId))
        .toSorted(
          by(
            (one) => one.askedAt,
            (one) => one.id,
          ),
        ),
    findReset: async (resetId) => resets.get(resetId),
    async settleReset(resetId, { confirmedBy, at }) {
      const reset = resets.get(resetId)
      if (!reset || reset.confirmedAt !== null || reset.refusedAt !== null) return false
      resets.put(confirmedBy === null ? { ...reset, refusedAt: at } : { ...reset, confirmedBy, confirmedAt: at })
      return true
    },
    markResetSeen: async (resetId, at) => resets.change(resetId, { seenAt: at }),

    async makeSetupLink(tokenHash) {
      if (!setupLink?.used) setupLink = { tokenHash, used: false }
    },
    async useSetupLink(tokenHash, _at, first) {
      if (setupLink?.tokenHash !== tokenHash || setupLink.used) return false
      const { cardNumber } = first.person
      invariant(people.where((one) => one.cardNumber === cardNumber).length === 0, 'nobody has the card of the first administrator')
      setupLink = { tokenHash, used: true }
      for (const unit of first.units) units.put(unit)
      people.put({ ...newcomer, phone: null, bornOn: null, ...first.person })
      positions.put(first.position)
      return true
    },
    isEmpty: async () => people.where(() => true).length === 0,
  }
}

/** What a person starts with who has not signed in yet. */
export const newcomer = {
  pinHash: null,
  sessionNumber: 1,
  failedTries: 0,
  lastTryAt: null,
  oidcSubject: null,
  locale: 'vi',
  textSize: 100,
} as const
