import { expect, test } from 'vitest'
import { countLevels, exceedsCap, type LevelCounts } from '#domain/classification/excellent-cap.ts'
import type { Level } from '#domain/classification/levels.ts'
import { type SealedEvent, verifyChain } from '#domain/meeting/chain.ts'
import { digests } from '../world.ts'
import type { Bulk, Row } from './bulk.ts'
import { generateProvince } from './generate.ts'
import { caoLanh, provincePlan } from './plan.ts'
import { seeded } from './seeded.ts'
import { provinceUnits } from './units.ts'

const today = '2026-11-22'

async function province(seed: number) {
  const tables = new Map<string, Row[]>()
  const bulk: Bulk = {
    add: (table, row) => void tables.set(table, [...(tables.get(table) ?? []), row]),
    breathe: async () => {},
    finish: async () => 0,
  }
  await generateProvince({ bulk, pinHash: '', digests, say: () => {} }, provincePlan({ members: 60, years: 2, seed, today }))
  return Object.assign((table: string) => tables.get(table) ?? [], { tables })
}

const first = await province(7)

test('the same seed makes the same province, another seed another one', async () => {
  const again = await province(7)
  expect(again('NotebookEntry')).toEqual(first('NotebookEntry'))
  expect((await province(8))('Person')).not.toEqual(first('Person'))
})

test('the rows of a table say all the same columns', () => {
  for (const [table, rows] of first.tables)
    expect([table, new Set(rows.map((row) => Object.keys(row).toSorted().join())).size]).toEqual([table, 1])
})

test('there are as many members today as were asked for', () => {
  expect(first('Member').filter(({ leftOn }) => leftOn === null || String(leftOn) > today)).toHaveLength(60)
})

test('a district of the size of Cao Lãnh has 46 organisations, 300 cells of 3 to 60 members, and 5,631 members', () => {
  const { communes, units } = provinceUnits(provincePlan({ ...caoLanh, years: 5, seed: 1, today }), seeded(1))
  const organisations = communes.flatMap((commune) => commune.organisations)
  const sizes = organisations.flatMap(({ cells }) => cells.map(({ size }) => size))
  expect(organisations).toHaveLength(46)
  expect(sizes).toHaveLength(300)
  expect(sizes.reduce((sum, size) => sum + size)).toBe(5_631)
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([3, 60])
  expect(new Set(units.filter(({ validTo }) => validTo === '2025-07-01').map(({ type }) => type))).toEqual(new Set(['DISTRICT', 'COMMUNE']))
})

test('the log of every meeting holds, and ends where the meeting says', () => {
  const payloads = new Map(first('EventPayload').map((row) => [`${row.meetingId} ${row.version}`, row]))
  for (const meeting of first('Meeting')) {
    const events = first('MeetingEvent').filter(({ meetingId }) => meetingId === meeting.id)
    const sealed = events.map((event) => ({ ...event, ...payloads.get(`${event.meetingId} ${event.version}`) }) as unknown as SealedEvent)
    const check = verifyChain(sealed, digests)
    expect(check).toEqual({ ok: true, head: { version: meeting.version, digest: meeting.digest } })
  }
})

test('no organisation was decided more EXCELLENT than the cap lets (rule 27)', () => {
  const decided = first('Decision')
  const documents = new Set(decided.map(({ unitId, number }) => `${unitId} ${number}`))
  expect(documents.size).toBeGreaterThan(0)
  for (const document of documents) {
    const decisions = decided.filter(({ unitId, number }) => `${unitId} ${number}` === document)
    const counts: LevelCounts = countLevels(decisions.map(({ level }) => level as Level))
    expect(exceedsCap({ percent: 20, base: 'GOOD_OR_ABOVE', rounding: 'FLOOR' }, counts)).toBe(false)
  }
})
