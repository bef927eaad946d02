import { describe, expect, it } from 'vitest'
import { shippedAgenda } from '#domain/meeting/agenda-templates.ts'
import { fitAgenda } from './fit-agenda.ts'

const stepsOf = (count: number, items = 0, title = 'Việc của chi bộ') =>
  Array.from({ length: count }, () => ({ title, items: Array.from({ length: items }, () => ({ title })) }))

describe('the agenda fits the wall', () => {
  it('the shipped ones with all their items', () => {
    for (const kind of ['ANNUAL_REVIEW', 'REGULAR', 'THEMATIC', 'EXTRAORDINARY'] as const) {
      const { steps } = shippedAgenda(kind)
      expect(fitAgenda(steps).rows).toHaveLength(steps.reduce((sum, { items }) => sum + 1 + items.length, 0))
    }
  })

  it('in one column while that is enough, then in two, then without items', () => {
    expect(fitAgenda(stepsOf(6))).toMatchObject({ columns: 1, fontSize: 46 })
    expect(fitAgenda(stepsOf(6, 2))).toMatchObject({ columns: 2, rows: { length: 18 } })
    expect(fitAgenda(stepsOf(10, 6))).toMatchObject({ columns: 1, rows: { length: 10 } })
  })

  it('never in letters that the last row can not read', () => {
    expect(fitAgenda(stepsOf(30, 30, 'Một việc có tên rất dài '.repeat(10))).fontSize).toBe(32)
  })
})
