import type { RegisteredItem, RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { type DraftShape, sameAnswers } from '../drafts/draft-shape.ts'

export type Part = { kind: 'item'; item: RegisteredItem } | { kind: 'commitment'; text: string }

/** How a registration is compared with another draft of it: item by item, and the commitment. The order of the items is the writer's. */
export const registrationShape: DraftShape<RegistrationAnswers, Part> = {
  partsOf({ items, commitment }) {
    const parts = new Map<string, Part>(items.map((item) => [`item:${item.id}`, { kind: 'item', item }]))
    if (commitment !== '') parts.set('commitment', { kind: 'commitment', text: commitment })
    return parts
  },
  answersOf(parts) {
    const all = [...parts]
    const commitment = all.find((part) => part.kind === 'commitment')
    return {
      items: all.flatMap((part) => (part.kind === 'item' ? [part.item] : [])),
      commitment: commitment?.kind === 'commitment' ? commitment.text : '',
    }
  },
  signature(part) {
    if (part.kind === 'commitment') return part.text
    const { what, howOften, measure, until, topic, regulation } = part.item
    return JSON.stringify([what, howOften, measure, until, topic, regulation])
  },
  orderOf: ({ items }) => items.map(({ id }) => id).join(' '),
}

export const sameRegistration = (a: RegistrationAnswers, b: RegistrationAnswers): boolean => sameAnswers(registrationShape, a, b)
