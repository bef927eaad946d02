import { describe, expect, it } from 'vitest'
import type { ShareRow } from '#contract/leader.ts'
import type { LiveLine } from '#domain/meeting/view.ts'
import { noFigures } from '#domain/statistics/no-figures.ts'
import type { LevelFigures, PeriodFigures } from '#domain/statistics/parts.ts'
import { boardLines, highestExcellent, leftOut, nameOf, shownRows, votedRows } from './findings.ts'

const line = (unitName: string, changes: Partial<LiveLine> = {}): LiveLine => ({
  meetingId: unitName,
  unitId: unitName,
  unitName,
  title: 'Kiểm điểm',
  status: 'OPEN',
  stage: 'Điểm danh',
  stepNumber: 1,
  stepTotal: 10,
  present: 18,
  convened: 20,
  turnout: null,
  heardAt: '2026-12-05T01:40:00.000Z',
  ...changes,
})

const figures = (levels: Partial<LevelFigures>): PeriodFigures => ({
  ...{ ...noFigures, posts: null, streaks: null },
  levels: { ...noFigures.levels, ...levels },
})

const row = (name: string, excellent: number, good: number, changes: Partial<ShareRow> = {}): ShareRow => ({
  unitIds: [name],
  names: [name],
  shortNames: [name],
  opens: null,
  beyond: false,
  figures: figures({ cells: 1, due: excellent + good, levels: { ...noFigures.levels.levels, EXCELLENT: excellent, GOOD: good } }),
  ...changes,
})

describe('the live board', () => {
  const now = '2026-12-05T01:42:00.000Z'

  it('says of a meeting that it has gone quiet', () => {
    const [quiet, loud] = boardLines([line('Ấp 7', { heardAt: '2026-12-05T01:31:00.000Z' }), line('Ấp 10')], now)
    expect([quiet?.isQuiet, loud?.isQuiet]).toEqual([true, false])
  })

  it('lets a meeting go once it has closed', () => {
    expect(boardLines([line('Ấp 7', { status: 'CLOSED' })], now)).toEqual([])
  })
})

describe('the charts', () => {
  const suppressed = row('Ấp 9', 0, 0, { figures: null })
  const rows = [row('Ấp 1', 4, 17), row('Ấp 2', 2, 17), suppressed]

  it('leave out what may not be shown, and name it', () => {
    expect(shownRows({ rows })).toHaveLength(2)
    expect(leftOut({ rows }).map(nameOf)).toEqual(['Ấp 9'])
  })

  it('draw levels only where somebody has one', () => {
    const waiting = row('Ấp 5', 0, 0, { figures: figures({ cells: 1, due: 21 }) })
    expect(votedRows({ rows: [...rows, waiting] }).map(nameOf)).toEqual(['Ấp 1', 'Ấp 2'])
    expect(shownRows({ rows: [...rows, waiting] })).toHaveLength(3)
  })

  it('name the highest share only where one unit stands alone at the top', () => {
    expect(highestExcellent(shownRows({ rows }))).toEqual({ name: 'Ấp 1', tenths: 190 })
    expect(highestExcellent(shownRows({ rows: [row('Ấp 1', 1, 4), row('Ấp 2', 2, 8)] }))).toBeNull()
  })

  it('mark a row that also holds cells from outside', () => {
    expect(nameOf(row('Ấp 1', 1, 1, { beyond: true }))).toBe('Ấp 1 (*)')
  })
})
