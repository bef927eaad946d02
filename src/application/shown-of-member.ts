import { wallWording } from '#domain/notebook/shortfall.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'

/** What of a member's goes onto the wall, as it will stand there (design.md 3: the member sees it beforehand and may answer). */
export function shownOfMember(shortfalls: readonly ShortfallRecord[], memberId: string) {
  const own = shortfalls.filter(
    (one) => one.memberId === memberId && (one.onAgenda || one.mergedIntoId !== null) && one.state !== 'REMEDIED',
  )
  return own.map((one) => {
    const card = shortfalls.find((other) => other.id === one.mergedIntoId) ?? one
    return {
      shortfallId: one.id,
      topic: one.topic,
      display: card.display,
      // Another member's own words are not shown beforehand: of a joint card only the cell committee's wording.
      wallText: card === one ? wallWording(one).text : (card.wallText ?? one.text),
      text: one.text,
      source: one.source,
      state: one.state,
      mergedIntoId: one.mergedIntoId,
      answer: one.answer,
    }
  })
}
