import type { ShortfallDraft } from '#domain/notebook/types.ts'
import type { ItemReport, ReflectionAnswers, SelfCorrection } from '#domain/notebook/year-entries.ts'
import { type DraftShape, sameAnswers } from '../drafts/draft-shape.ts'

/** What of a reflection can be kept or replaced as a whole. */
export type Part =
  | { kind: 'topic'; code: string; text: string }
  | { kind: 'item'; item: ItemReport }
  | { kind: 'shortfall'; item: ShortfallDraft }
  | { kind: 'correction'; item: SelfCorrection }

function partsOf({ text, items, shortfalls, corrections }: ReflectionAnswers): Map<string, Part> {
  const parts = new Map<string, Part>()
  for (const item of corrections) if (item.text !== '') parts.set(`correction:${item.shortfallId}`, { kind: 'correction', item })
  for (const item of items) if (item.done !== '' || item.outcome) parts.set(`item:${item.itemId}`, { kind: 'item', item })
  for (const [code, words] of Object.entries(text)) if (words !== '') parts.set(`topic:${code}`, { kind: 'topic', code, text: words })
  for (const item of shortfalls) parts.set(`shortfall:${item.id}`, { kind: 'shortfall', item })
  return parts
}

function answersOf(parts: Iterable<Part>): ReflectionAnswers {
  const all = [...parts]
  return {
    text: Object.fromEntries(all.flatMap((part) => (part.kind === 'topic' ? [[part.code, part.text]] : []))),
    items: all.flatMap((part) => (part.kind === 'item' ? [part.item] : [])),
    shortfalls: all.flatMap((part) => (part.kind === 'shortfall' ? [part.item] : [])),
    corrections: all.flatMap((part) => (part.kind === 'correction' ? [part.item] : [])),
  }
}

function signature(part: Part): string {
  switch (part.kind) {
    case 'topic':
      return part.text
    case 'item':
      return JSON.stringify([part.item.done, part.item.outcome])
    case 'shortfall':
      return JSON.stringify([part.item.topic, part.item.text, part.item.cause, part.item.remedy, part.item.dueOn])
    case 'correction':
      return part.item.text
  }
}

/** How a reflection is compared with another draft of it. */
export const reflectionShape: DraftShape<ReflectionAnswers, Part> = { partsOf, answersOf, signature }

export const sameReflection = (a: ReflectionAnswers, b: ReflectionAnswers): boolean => sameAnswers(reflectionShape, a, b)

/** As the wire takes them: lists of its own. */
export const sentReflection = ({ text, items, shortfalls, corrections }: ReflectionAnswers) => ({
  text,
  items: [...items],
  shortfalls: [...shortfalls],
  corrections: [...corrections],
})
