import { expect, test } from 'vitest'
import { memoryStores } from '#adapters/memory/memory-stores.ts'
import { rebuildFigures } from '#application/rebuild-figures.ts'
import { countLevels, exceedsCap } from '#domain/classification/excellent-cap.ts'
import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import type { LevelFigures, StreakFigures } from '#domain/statistics/parts.ts'
import { smallCommune } from '../../../tests/support/small-commune.ts'
import { writePastYears } from './past-years.ts'
import { populate } from './populate.ts'

async function fiveYears() {
  const clock = { now: () => '2026-12-01T01:00:00.000Z', today: () => '2026-12-01' }
  const ports = { ...(await smallCommune()).ports, clock, stores: memoryStores(clock) }
  await writePastYears(ports, await populate(ports), 2026)
  return ports
}

test('each past year was decided by the organisations of its time, within the cap of rule 27', async () => {
  const { stores } = await fiveYears()
  for (const [unitId, year] of [
    ...[2021, 2022, 2023, 2024].flatMap((of) => [['sendong', of] as const, ['sentay', of] as const]),
    ['senhong', 2025] as const,
  ]) {
    const counts = countLevels((await stores.decisions.standing(unitId, year)).map(({ level }) => level))
    expect(counts.EXCELLENT, `${unitId} ${year}`).toBeGreaterThan(0)
    expect(exceedsCap(defaultRuleSet(year).cap, counts), `${unitId} ${year}`).toBe(false)
  }
})

test('the province’s chart has five years: good rises, satisfactory falls, and two of the cells’ committees were excellent for five years running', async () => {
  const ports = await fiveYears()
  await rebuildFigures(ports)
  const years = ['2021', '2022', '2023', '2024', '2025']
  const published = await ports.stores.figures.published({ unitIds: ['songsen'], periods: years })
  const of = <T>(part: 'levels' | 'streaks', period: string) =>
    published.find((one) => one.part === part && one.period === period)?.total as T | undefined
  const share = (level: 'GOOD' | 'SATISFACTORY') =>
    years.map((year) => {
      const counts = of<LevelFigures>('levels', year)?.decided
      return counts ? counts[level] / (counts.EXCELLENT + counts.GOOD + counts.SATISFACTORY + counts.NOT_COMPLETED) : Number.NaN
    })
  expect(share('SATISFACTORY')).toEqual(share('SATISFACTORY').toSorted((a, b) => b - a))
  expect(share('SATISFACTORY')[0]).toBeGreaterThan(2 * (share('SATISFACTORY')[4] ?? 1))
  expect(of<StreakFigures>('streaks', '2025')).toMatchObject({ CELL_COMMITTEE: { five: 2 } })
})
