import type { DeskShortfall } from '#contract/cell.ts'

/** What the cell committee sets of one shortfall for the wall. */
export type OnWallSetting = Pick<DeskShortfall, 'id' | 'onAgenda' | 'agendaOrder' | 'display' | 'wallText' | 'mergedIntoId'>

/** Changes that are not saved yet, by shortfall: laid over what the server last said, so that others' work meanwhile stays visible. */
export type AgendaDraft = Readonly<Record<string, Partial<Omit<OnWallSetting, 'id'>>>>

export const withDraft = (all: readonly DeskShortfall[], draft: AgendaDraft): DeskShortfall[] =>
  all.map((one) => ({ ...one, ...draft[one.id] }))

/** What is to be sent: only what really differs from what the server has. */
export function changedSettings(all: readonly DeskShortfall[], draft: AgendaDraft): OnWallSetting[] {
  return withDraft(all, draft).flatMap((one) => {
    const before = all.find(({ id }) => id === one.id)
    return before && fields.some((field) => (before[field] ?? null) !== (one[field] ?? null)) ? [settingOf(one)] : []
  })
}

/** The cards of the wall in their order. */
export const onAgenda = (all: readonly DeskShortfall[]): DeskShortfall[] =>
  all.filter(isCard).toSorted((a, b) => a.agendaOrder - b.agendaOrder || (a.id < b.id ? -1 : 1))

/** What may still be chosen: open, not a part of another card. */
export const offAgenda = (all: readonly DeskShortfall[]): DeskShortfall[] =>
  all.filter((one) => !one.onAgenda && one.mergedIntoId === null && one.state !== 'REMEDIED')

export const partsOf = (all: readonly DeskShortfall[], id: string): DeskShortfall[] => all.filter((one) => one.mergedIntoId === id)

const highestOrder = 1000

/**
 * Gives the cards of a sequence their order. A card that the reader may not change keeps its number, so the others are numbered around
 * it, evenly; null when too few numbers are left between two such cards.
 */
export function numberedAgenda(sequence: readonly DeskShortfall[]): Map<string, number> | null {
  const numbers = new Map<string, number>()
  let from = 0
  while (from < sequence.length) {
    const locked = sequence.findIndex((one, at) => at >= from && !one.mayChange)
    const to = locked === -1 ? sequence.length : locked
    const low = from === 0 ? -1 : (sequence[from - 1]?.agendaOrder ?? -1)
    const high = locked === -1 ? Math.min(highestOrder + 1, low + 20 * (to - from + 1) + 1) : (sequence[locked]?.agendaOrder ?? 0)
    if (high - low - 1 < to - from) return null
    sequence.slice(from, to).forEach((one, at) => {
      numbers.set(one.id, low + Math.floor(((high - low) * (at + 1)) / (to - from + 1)))
    })
    from = locked === -1 ? to : locked + 1
  }
  return numbers
}

/** The draft after the cards stand in this sequence; null when the order cannot be had. */
export function inSequence(draft: AgendaDraft, sequence: readonly DeskShortfall[]): AgendaDraft | null {
  const numbers = numberedAgenda(sequence)
  if (!numbers) return null
  return [...numbers].reduce<AgendaDraft>((sum, [id, agendaOrder]) => change(sum, id, { agendaOrder }), draft)
}

export const change = (draft: AgendaDraft, id: string, changes: AgendaDraft[string]): AgendaDraft => ({
  ...draft,
  [id]: { ...draft[id], ...changes },
})

/** Another place in the list; outside it nothing moves. */
export function moved<Item>(list: readonly Item[], from: number, to: number): Item[] {
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length) return [...list]
  return list.toSpliced(from, 1).toSpliced(to, 0, item)
}

const fields = ['onAgenda', 'agendaOrder', 'display', 'wallText', 'mergedIntoId'] as const

const isCard = (one: DeskShortfall): boolean => one.onAgenda && one.mergedIntoId === null && one.state !== 'REMEDIED'

const settingOf = ({ id, onAgenda: chosen, agendaOrder, display, wallText, mergedIntoId }: DeskShortfall): OnWallSetting => ({
  ...{ id, onAgenda: chosen, agendaOrder, display, mergedIntoId },
  wallText: wallText?.trim() || null,
})
