import { describe, expect, it } from 'vitest'
import type { DeskShortfall } from '#contract/cell.ts'
import { change, changedSettings, inSequence, moved, numberedAgenda, onAgenda, withDraft } from './agenda-draft.ts'

const card = (id: string, changes: Partial<DeskShortfall> = {}): DeskShortfall => ({
  id,
  topic: 'RESPONSIBILITY',
  text: `hạn chế ${id}`,
  cause: '',
  remedy: '',
  dueOn: null,
  memberId: `m-${id}`,
  year: 2026,
  source: 'SELF',
  state: 'OPEN',
  onAgenda: true,
  agendaOrder: 0,
  display: 'NAMED',
  wallText: null,
  mergedIntoId: null,
  answer: null,
  conclusion: null,
  followerId: null,
  concludedIn: null,
  name: id,
  carriedOver: false,
  mayChange: true,
  ...changes,
})

const order = (sequence: DeskShortfall[]) => {
  const numbers = numberedAgenda(sequence)
  return numbers && sequence.map((one) => numbers.get(one.id) ?? one.agendaOrder)
}

describe('the order of the wall', () => {
  it('rises along the sequence', () => {
    const numbers = order([card('a'), card('b'), card('c')]) ?? []
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(new Set(numbers).size).toBe(3)
  })

  it('goes around a card that the reader may not change', () => {
    const numbers = order([card('a'), card('b'), card('own', { mayChange: false, agendaOrder: 21 }), card('c')]) ?? []
    expect(numbers[2]).toBe(21)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
    expect(new Set(numbers).size).toBe(4)
  })

  it('is refused where no number is left between two such cards', () => {
    const own = (id: string, agendaOrder: number) => card(id, { mayChange: false, agendaOrder })
    expect(order([own('x', 20), card('a'), own('y', 21)])).toBeNull()
  })

  it('stays within what the server takes, for hundreds of cards', () => {
    const numbers = order(Array.from({ length: 400 }, (_, at) => card(String(at)))) ?? []
    expect(new Set(numbers).size).toBe(400)
    expect(Math.max(...numbers)).toBeLessThanOrEqual(1000)
  })
})

describe('the agenda as it is being prepared', () => {
  const all = [card('a', { agendaOrder: 20 }), card('b', { agendaOrder: 40 }), card('c', { onAgenda: false })]

  it('moves a card and sends only what changed', () => {
    const draft = inSequence({}, moved(onAgenda(all), 1, 0)) ?? {}
    expect(onAgenda(withDraft(all, draft)).map((one) => one.id)).toEqual(['b', 'a'])
    expect(
      changedSettings(all, draft)
        .map((one) => one.id)
        .toSorted(),
    ).toEqual(['a', 'b'])
  })

  it('sends nothing when a change was taken back', () => {
    const there = change({}, 'c', { onAgenda: true })
    expect(changedSettings(all, change(there, 'c', { onAgenda: false }))).toEqual([])
  })

  it('lets a merged shortfall leave the wall', () => {
    expect(onAgenda(withDraft(all, change({}, 'b', { mergedIntoId: 'a' }))).map((one) => one.id)).toEqual(['a'])
  })
})
