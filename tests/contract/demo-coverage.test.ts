import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compareFigures } from '#application/compare-figures.ts'
import { readCellRegistrations } from '#application/read-cell-registrations.ts'
import { readUnitCampaign, readUnitCampaigns } from '#application/read-unit-campaigns.ts'
import { coverageOfCells } from '#application/reflection-coverage-of.ts'
import { noCounts } from '#domain/classification/excellent-cap.ts'
import { monthAfter, monthOfDay } from '#domain/notebook/month.ts'
import type { Part } from '#domain/statistics/parts.ts'
import { commune } from '#server/demo/organisation.ts'
import { memberOf } from '#server/demo/populate.ts'
import { actorOf } from '#server/demo/write-reviews.ts'
import { campaignSql, quartersSql, reflectionSql, registrationSql } from './coverage-sql.ts'
import { letTheYearEnd } from './demo-figures.ts'
import { demoWithLife } from './demo-with-life.ts'
import { collectivesSql, levelsSql, meetingsSql, membersSql, shortfallsSql } from './figures-sql.ts'

let demo: Awaited<ReturnType<typeof demoWithLife>>

beforeAll(async () => {
  demo = await demoWithLife()
})
afterAll(() => demo.world.close())

const query = async <T extends object>(sql: string, values: unknown[]) => (await demo.world.database.pool.query<T>(sql, values)).rows

const campaign = async () => {
  const { ports, people } = demo
  const actor = actorOf(people.committee)
  const list = await readUnitCampaigns(ports, actor, { unitId: commune })
  const campaignId = (list.ok && list.value.campaigns[0]?.campaignId) || ''
  const page = await readUnitCampaign(ports, actor, { unitId: commune, campaignId })
  if (!page.ok) throw new Error(page.refusal)
  return { campaignId, rows: page.value.rows }
}

test('a campaign: every coverage figure of the demo organisation is what SQL written from scratch counts: a moved member, an exempt one and one away among them', async () => {
  const { campaignId, rows } = await campaign()
  const counted = await query<Counted>(campaignSql, [commune, campaignId, demo.today])
  const ours = rows.filter((row) => row.isCell).map(({ unitId, figures }) => ({ cell: unitId, ...figuresOf(figures) }))
  expect(ours.toSorted((a, b) => (a.cell < b.cell ? -1 : 1))).toEqual(counted)
  // The organisation as a whole is the sum of its cells, and of what the demo is about.
  const total = rows[0]
  for (const key of ['asked', 'reported', 'leaders', 'away', 'exempt', 'met'] as const)
    expect(total && figuresOf(total.figures)[key], key).toBe(counted.reduce((sum, row) => sum + row[key], 0))
  expect(total?.figures).toMatchObject({ cells: 5, cellsMet: 3, notChairedByHead: 1 })
  expect(total?.figures.excluded).toEqual({ EXEMPT: 1, AWAY: 1, SUSPENDED: 1, ELSEWHERE: 1, GUEST: 1, OTHER_GROUP: 0 })
})

test('a campaign: each quarter counts the cells that met in it', async () => {
  const { campaignId, rows } = await campaign()
  const counted = await query<{ quarter: string; cells: number }>(quartersSql, [campaignId])
  const ours = Object.entries(rows[0]?.figures.quarters ?? {}).filter(([, cells]) => cells > 0)
  expect(Object.fromEntries(ours)).toEqual(Object.fromEntries(counted.map(({ quarter, cells }) => [quarter, cells])))
})

const cells = ['ap1', 'ap2', 'ap3', 'ap4', 'thcs']

test.each([0, -1, -3])(
  'monthly reflections, %i months from now: expected, handed in, late and left out by reason are what SQL counts',
  async (back) => {
    const month = monthAfter(monthOfDay(demo.today), back)
    const counted = await query<Counts>(reflectionSql, [month, demo.today])
    const found = await coverageOfCells(demo.ports, cells, month)
    expect(found.cells.map(({ cellId, coverage: { leftOut, ...figures } }) => ({ cell: cellId, ...figures, ...leftOut }))).toEqual(counted)
    expect({ ...found.all, ...found.all.leftOut }).toMatchObject(sumOf(counted))
    expect(found.all.handedIn).toBeGreaterThan(0)
  },
)

test('this month the guests, the exempt, the suspended and those away are asked for no reflection', async () => {
  const { all } = await coverageOfCells(demo.ports, cells, monthOfDay(demo.today))
  expect(all.leftOut).toEqual({ TEMPORARY: 2, EXEMPT: 1, SUSPENDED: 1, AWAY: 2 })
})

test('registrations of the year: the same, with who came too late in the year, and late judged by the notebook', async () => {
  const { ports, people, year, today } = demo
  const counted = await query<Counts>(registrationSql, [year, today])
  const found = await Promise.all(
    cells.map(async (cellId) => {
      const page = await readCellRegistrations(ports, actorOf(memberOf(people.members, cellId === 'ap3' ? 'sau' : `${cellId}-0`)), {
        cellId,
        year,
      })
      if (!page.ok) throw new Error(page.refusal)
      const { rows, counts } = page.value
      const why = (reason: string) => rows.filter(({ asked }) => !asked.asked && asked.why === reason).length
      return {
        ...{
          cell: cellId,
          expected: counts.asked,
          handedIn: counts.registered,
          late: counts.late,
          missing: counts.missing,
          overdue: counts.overdue,
        },
        ...{
          LATE_IN_YEAR: why('LATE_IN_YEAR'),
          TEMPORARY: why('TEMPORARY'),
          EXEMPT: why('EXEMPT'),
          SUSPENDED: why('SUSPENDED'),
          AWAY: why('AWAY'),
        },
      }
    }),
  )
  expect(found).toEqual(counted)
  expect(sumOf(counted)).toMatchObject({ late: 2 })
})

describe('figures that leaders read', () => {
  beforeAll(() => letTheYearEnd(demo))

  const kept = async (period: string, part: Part) => {
    const rows = await demo.ports.stores.figures.kept({ periods: [period], parts: [part] })
    return rows.toSorted((a, b) => (a.cellId < b.cellId ? -1 : 1)).map(({ cellId, figures }) => ({ cell: cellId, ...figures }))
  }

  test('what the acts of a year kept, one by one, is what everything on record says when it is counted anew', async () => {
    const found = []
    for await (const one of compareFigures(demo.ports)) found.push(one)
    expect(found).toEqual([])
    expect((await kept(String(demo.year), 'levels')).length).toBe(cells.length)
  })

  test('members and who has a level are what SQL counts', async () => {
    const counted = await query<Counts>(membersSql, [demo.year, demo.today])
    const all = (await kept(String(demo.year), 'members')) as unknown as (Counts & { notAssessed: object })[]
    const rows = all.map(({ notAssessed: _reasons, ...own }) => own)
    expect(rows).toEqual(counted)
    expect(sumOf(counted)).toMatchObject({ exempt: 1, suspended: 1, away: 2 })
  })

  test('levels proposed, decided and standing are what SQL counts, a revoked decision among them', async () => {
    const counted = await query<Counts>(levelsSql, [demo.year])
    const rows = (await kept(String(demo.year), 'levels')) as unknown as ({ cell: string; noMajority: number } & Record<
      string,
      Record<string, number>
    >)[]
    const flat = rows.map((row) => ({
      cell: row.cell,
      ...Object.fromEntries(
        (['levels', 'proposed', 'decided'] as const).flatMap((kind) =>
          Object.entries(row[kind] ?? {}).map(([level, count]) => [`${kind === 'levels' ? 'level' : kind} ${level}`, count]),
        ),
      ),
      noMajority: row.noMajority,
    }))
    expect(flat.filter(({ cell }) => counted.some((one) => one.cell === cell))).toEqual(counted)
    expect(sumOf(counted)).toMatchObject({ 'decided EXCELLENT': 1 })
  })

  test('levels of cells are what SQL counts, the decided one before their own word', async () => {
    const counted = await query<{ cell: string; level: string; decided: number }>(collectivesSql, [demo.year])
    expect(counted.map(({ level }) => level)).toEqual(['SATISFACTORY', 'EXCELLENT'])
    const of = (level: string, count: number) => ({ ...noCounts, [level]: count })
    expect(await kept(String(demo.year), 'collectives')).toEqual(
      counted.map(({ cell, level, decided }) => ({ cell, reviewed: 1, tooNew: 0, levels: of(level, 1), decided: of(level, decided) })),
    )
  })

  test('reflections and registrations are what SQL counts', async () => {
    const month = monthOfDay(demo.today)
    const reflections = await query<Counts>(reflectionSql, [month, demo.today])
    expect(await kept(month, 'reflections')).toMatchObject(
      reflections.map(({ cell, expected, handedIn, late, EXEMPT, SUSPENDED, AWAY }) => ({
        ...{ cell, asked: expected, submitted: handedIn, late, exempt: EXEMPT, suspended: SUSPENDED, away: AWAY },
      })),
    )
    const registrations = await query<Counts>(registrationSql, [demo.year, demo.today])
    const rows = (await kept(String(demo.year), 'registrations')) as unknown as {
      cell: string
      asked: number
      onTime: number
      late: number
    }[]
    expect(rows.map(({ cell, asked, onTime, late }) => ({ cell, expected: asked, handedIn: onTime + late, late }))).toEqual(
      registrations.map(({ cell, expected, handedIn, late }) => ({ cell, expected, handedIn, late })),
    )
  })

  test('meetings of every month and shortfalls by topic are what SQL counts', async () => {
    const months = [0, -1, -2, -3, -4].map((back) => monthAfter(monthOfDay(demo.today), back))
    for (const month of months) {
      const rows = (await kept(month, 'meetings')) as unknown as Counts[]
      const held = rows.filter(({ meetings }) => (meetings ?? 0) > 0)
      expect(held.map(({ cell, meetings, regular, thematic, present }) => ({ cell, meetings, regular, thematic, present }))).toEqual(
        await query<Counts>(meetingsSql, [month]),
      )
    }
    const counted = await query<{ cell: string; topic: string } & Record<string, number>>(shortfallsSql, [demo.year, demo.today])
    const rows = (await kept(String(demo.year), 'shortfalls')) as unknown as {
      cell: string
      byTopic: Record<string, Record<string, number>>
    }[]
    const flat = rows.flatMap(({ cell, byTopic }) => Object.entries(byTopic).map(([topic, own]) => ({ cell, topic, ...own })))
    expect(flat.toSorted((a, b) => (a.cell + a.topic < b.cell + b.topic ? -1 : 1))).toEqual(counted)
    expect(counted).toContainEqual({ cell: 'ap1', topic: 'DISCIPLINE', opened: 1, remedied: 0, open: 2, overdue: 1 })
  })

  test('what leaders read of the commune adds up to what its cells keep', async () => {
    const [own] = await demo.ports.stores.figures.published({ unitIds: [commune], periods: [monthOfDay(demo.today)] })
    const published = await demo.ports.stores.figures.published({ unitIds: [commune], periods: [monthOfDay(demo.today)] })
    expect(own?.closed).toBe(false)
    const of = (part: Part) => published.find((one) => one.part === part)?.total
    const reflections = await query<Counts>(reflectionSql, [monthOfDay(demo.today), demo.today])
    expect(of('reflections')).toMatchObject({ asked: sumOf(reflections).expected, submitted: sumOf(reflections).handedIn })
  })
})

type Counts = { cell: string } & Record<string, number>

type Counted = {
  cell: string
  asked: number
  reported: number
  leaders: number
  leadersReported: number
  exempt: number
  away: number
  meetings: number
  notChaired: number
  met: number
}

type Figures = Awaited<ReturnType<typeof campaign>>['rows'][number]['figures']

const figuresOf = (one: Figures): Omit<Counted, 'cell'> => ({
  asked: one.asked,
  reported: one.reported,
  leaders: one.leaders,
  leadersReported: one.leadersReported,
  exempt: one.excluded.EXEMPT,
  away: one.excluded.AWAY,
  meetings: one.meetings,
  notChaired: one.notChairedByHead,
  met: one.cellsMet,
})

function sumOf(rows: readonly Counts[]): Record<string, number> {
  const keys = Object.keys(rows[0] ?? {}).filter((key) => key !== 'cell')
  return Object.fromEntries(keys.map((key) => [key, rows.reduce((sum, row) => sum + (row[key] ?? 0), 0)]))
}
