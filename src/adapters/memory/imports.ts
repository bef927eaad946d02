import type { ImportStore } from '#application/ports/imports.ts'
import { standingDecisions } from '#domain/classification/decide-level.ts'
import { newcomer } from './people.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

export function memoryImports({ people, members, positions, units, decisions, notebooks, audit }: Tables): ImportStore {
  let before: Promise<unknown> = Promise.resolve()
  return {
    async ofCards(cardNumbers) {
      const found = people.where((one) => cardNumbers.includes(one.cardNumber)).toSorted(by((one) => one.cardNumber))
      return found.map(({ id, name, cardNumber, phone, bornOn }) => {
        const memberships = members
          .where((one) => one.personId === id)
          .map((one) => ({ ...one, name, bornOn }))
          .toSorted(
            by(
              (one) => one.joinedOn,
              (one) => one.id,
            ),
          )
        const ids = memberships.map((one) => one.id)
        return {
          person: { id, name, cardNumber, phone, bornOn },
          memberships,
          positions: positions.where((one) => one.personId === id).toSorted(by((one) => one.validFrom)),
          decisions: standingDecisions(decisions.where((one) => ids.includes(one.memberId))).toSorted(by((one) => one.id)),
        }
      })
    },

    record(judge) {
      const turn = before.then(async () => {
        const writes = await judge()
        if (!writes) return 'nothing' as const
        const cards = new Map(people.where(() => true).map((one) => [one.cardNumber, one.id]))
        const given = [...writes.newPeople, ...writes.changedPeople]
        if (given.some(({ id, cardNumber }) => (cards.get(cardNumber) ?? id) !== id)) return 'clash' as const
        for (const person of given) {
          people.put({ ...(people.get(person.id) ?? newcomer), ...person })
        }
        for (const member of [...writes.newMembers, ...writes.changedMembers]) members.put(member)
        for (const unit of [...writes.newUnits, ...writes.changedUnits]) units.put(unit)
        for (const position of [...writes.newPositions, ...writes.changedPositions]) positions.put(position)
        for (const decision of writes.decisions) decisions.put(decision)
        for (const entry of writes.entries) notebooks.put(entry)
        for (const line of writes.audit) audit.put(line)
        return 'saved' as const
      })
      before = turn.catch(() => {})
      return turn
    },
  }
}
