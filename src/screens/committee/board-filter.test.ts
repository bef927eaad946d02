import { describe, expect, it } from 'vitest'
import type { BoardRow } from '#contract/committee.ts'
import { pagesOf, readFilter, rowsShown, wholeBoard, writeFilter } from './board-filter.ts'
import { emptyDecision, withLines } from './decision-draft.ts'

const row = (memberId: string, changes: Partial<BoardRow>) =>
  ({
    ...{ cellId: 'ap3', memberId, name: memberId, proposal: 'GOOD', voted: true, decided: null, sentBack: null, appeal: null },
    ...{ selfLevel: null, committeeLevel: null, stateLevel: null, score: null, excellentVotes: 0, mismatches: [], ...changes },
  }) as unknown as BoardRow

const board = [
  row('tam', { name: 'Phan Văn Tám', proposal: 'EXCELLENT', excellentVotes: 4, mismatches: ['SCORE'] }),
  row('lanh', { name: 'Dương Văn Lành', proposal: 'EXCELLENT', excellentVotes: 9 }),
  row('ba', { name: 'Võ Thị Ba', cellId: 'ap4', mismatches: ['SELF'] }),
  row('moi', { name: 'Lê Thị Mới', cellId: 'ap4', voted: false, proposal: null }),
]
const shown = (changes: Partial<typeof wholeBoard>, draft = emptyDecision) =>
  rowsShown(board, { ...wholeBoard, ...changes }, draft).map(({ memberId }) => memberId)

describe('what part of the board is looked at', () => {
  it.each([
    [{}, ['tam', 'lanh', 'ba', 'moi']],
    [{ find: 'duong lanh' }, ['lanh']],
    [{ cellId: 'ap4' }, ['ba', 'moi']],
    [{ level: 'EXCELLENT' }, ['tam', 'lanh']],
    [{ mismatch: 'ANY' }, ['tam', 'ba']],
    [{ mismatch: 'SCORE', cellId: 'ap4' }, []],
    [{ show: 'notVoted' }, ['moi']],
    [{ show: 'undecided', cellId: 'ap4' }, ['ba']],
    [{ sort: 'proposal' }, ['lanh', 'tam', 'ba', 'moi']],
    [{ sort: 'name' }, ['ba', 'lanh', 'moi', 'tam']],
  ] as const)('%o', (changes, ids) => {
    expect(shown(changes)).toEqual(ids)
  })

  it('those marked are those of the document in the making', () => {
    expect(shown({ show: 'document' }, withLines(emptyDecision, [board[2]!], true))).toEqual(['ba'])
  })

  it('stands in the address and comes back from it, beside what else stands there', () => {
    const filter = { ...wholeBoard, find: 'lành', mismatch: 'ANY' as const, sort: 'score' as const, falling: true, page: 2 }
    const address = writeFilter(filter, new URLSearchParams('year=2025'))
    expect(address.get('year')).toBe('2025')
    expect(readFilter(new URLSearchParams(address.toString()))).toEqual(filter)
    expect(readFilter(new URLSearchParams('level=BEST&page=-1&sort=x'))).toEqual(wholeBoard)
    expect([...writeFilter(wholeBoard, new URLSearchParams(address)).keys()]).toEqual(['year'])
  })

  it('a hundred rows a page', () => {
    expect([0, 100, 101, 2500].map(pagesOf)).toEqual([1, 1, 2, 25])
  })
})
