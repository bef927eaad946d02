import { describe, expect, test } from 'vitest'
import { aProgramme } from '../../../tests/support/programme-example.ts'
import { programmeFigures, programmeYear } from './year-of-programmes.ts'

const cellIds = ['ap1', 'ap2', 'ap3']
const use = (cellId: string, over: object = {}) => ({
  ...{ cellId, programmeId: 'senhong_2026_12', discussed: null, meetingStatus: 'ANNOUNCED' as const },
  ...over,
})
const held = (cellId: string, discussed: number, over: object = {}) => use(cellId, { discussed, meetingStatus: 'SIGNED', ...over })

describe('Who has used a programme', () => {
  test('a cell counts once, whatever number of its meetings took it', () => {
    const figures = programmeFigures(aProgramme(), { cellIds, uses: [held('ap1', 2), held('ap1', 1), use('ap2')] })
    expect(figures).toMatchObject({ cells: 3, used: 2, held: 1, questions: 2, discussed: 3 })
  })

  test('a meeting that was called off, and a cell elsewhere, do not count', () => {
    const uses = [use('ap1', { meetingStatus: 'CANCELLED' }), held('khac', 2)]
    expect(programmeFigures(aProgramme(), { cellIds, uses })).toMatchObject({ used: 0, held: 0, discussed: 0 })
  })
})

describe('002: "Trong báo cáo tổng kết năm ... phải có mục báo cáo kết quả việc tổ chức thực hiện"', () => {
  const november = aProgramme({ id: 'senhong_2026_11', month: '2026-11' })
  const uses = [held('ap1', 2), held('ap1', 1, { programmeId: november.id }), use('ap2')]

  test('months published, cells that used, meetings held, questions discussed', () => {
    expect(programmeYear(2026, [aProgramme(), november], { cellIds, uses })).toMatchObject({
      ...{ cells: 3, usedOnce: 2, usedAll: 1, used: 3, held: 2, questions: 4, discussed: 3 },
      months: [{ month: '2026-11' }, { month: '2026-12' }],
    })
  })

  test('other years do not count, nor does what was withdrawn before anybody used it', () => {
    const programmes = [november, aProgramme({ withdrawn: true }), aProgramme({ id: 'senhong_2025_12', month: '2025-12' })]
    expect(programmeYear(2026, programmes, { cellIds, uses: [] }).months.map(({ month }) => month)).toEqual(['2026-11'])
  })

  test('a year without programmes has none who used them all', () => {
    expect(programmeYear(2026, [], { cellIds, uses: [] })).toMatchObject({ months: [], usedOnce: 0, usedAll: 0 })
  })
})
