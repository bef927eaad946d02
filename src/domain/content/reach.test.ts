import { describe, expect, test } from 'vitest'
import { type ContentPack, readingState } from './pack.ts'
import { packsReaching } from './reach.ts'

const aPack = (id: string, over: Partial<ContentPack> = {}): ContentPack => ({
  ...{ id, version: 1, unitId: 'commune', part: 1, title: id, text: '# A', changed: '', withdrawn: false, publishedAt: null },
  ...over,
})
const shipped = [aPack('shipped_1', { unitId: null }), aPack('shipped_2', { unitId: null, part: 2 })]
const reaching = (...published: ContentPack[]) =>
  packsReaching(published, { unitIds: ['commune', 'province'], shipped }).map(({ id, version }) => `${id} v${version}`)

describe('001: "Sổ tay được thiết kế gồm 3 phần": which packs of parts 1 and 2 reach a cell', () => {
  test('what is shipped, while no unit above has published that part', () => {
    expect(reaching()).toEqual(['shipped_1 v1', 'shipped_2 v1'])
    expect(reaching(aPack('a', { part: 2 }))).toEqual(['shipped_1 v1', 'a v1'])
  })

  test('the newest version of every pack above it, the highest unit first', () => {
    expect(reaching(aPack('xa'), aPack('xa', { version: 2 }), aPack('tinh', { unitId: 'province' }))).toEqual([
      'tinh v1',
      'xa v2',
      'shipped_2 v1',
    ])
  })

  test('nothing of units elsewhere', () => {
    expect(reaching(aPack('khac', { unitId: 'other' }))).toEqual(['shipped_1 v1', 'shipped_2 v1'])
  })

  test('a pack that was withdrawn comes no more, and its earlier versions neither', () => {
    expect(reaching(aPack('xa'), aPack('xa', { version: 2, withdrawn: true }))).toEqual(['shipped_1 v1', 'shipped_2 v1'])
  })
})

test.each([
  [null, 'UNREAD'],
  [1, 'CHANGED'],
  [2, 'READ'],
  [3, 'READ'],
] as const)('a member who has read version %s of a pack in version 2: %s', (version, state) => {
  expect(readingState({ version: 2 }, version === null ? null : { version })).toBe(state)
})
