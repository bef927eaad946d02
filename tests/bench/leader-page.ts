// node tests/bench/leader-page.ts [--large 100000 --small 10000]: server time of a leader's page of a province, with five years of figures, on
// the embedded database, and how it grows with the members. A report, never a test; docs/performance.md says how to read it.
import { parseArgs } from 'node:util'
import { liveMeetings } from '#application/live-meetings.ts'
import type { Ports } from '#application/ports.ts'
import { publishFigures } from '#application/publish-figures.ts'
import { readLeaderPage } from '#application/read-leader-page.ts'
import { invariant } from '#domain/result.ts'
import { openBulk } from '#server/generate/bulk.ts'
import { makeCell, makeOfficer } from '#server/generate/people.ts'
import { provincePlan } from '#server/generate/plan.ts'
import { seeded } from '#server/generate/seeded.ts'
import { provinceId, provinceUnits } from '#server/generate/units.ts'
import { clock } from '#server/world.ts'
import { onEmbeddedStores } from './embedded-stores.ts'
import { figuresOf } from './figures.ts'
import { addFigures } from './made-up-figures.ts'

const { values } = parseArgs({ options: { large: { type: 'string', default: '100000' }, small: { type: 'string', default: '10000' } } })
/** A province of today has about a hundred communes, however many members: both pages show as many rows. */
const communes = 100
const runs = 50

await onEmbeddedStores((...large) =>
  onEmbeddedStores(async (...small) => compare(await open(Number(values.large), large), await open(Number(values.small), small))),
)
process.exit()

type Page = Awaited<ReturnType<typeof open>>

/** In turns, so that whatever else the machine does slows both alike. */
async function compare(large: Page, small: Page): Promise<void> {
  const times: Record<'large' | 'small', number[]> = { large: [], small: [] }
  for (let run = -5; run < runs; run += 1) {
    for (const [size, page] of [
      ['large', large],
      ['small', small],
    ] as const) {
      const begun = performance.now()
      await page.read()
      if (run >= 0) times[size].push(performance.now() - begun)
    }
  }
  const [a, b] = [figuresOf(times.large), figuresOf(times.small)]
  console.error(JSON.stringify({ large: a, small: b }))
  const figures = {
    ...{ leader_p95_ms_100k: rounded(a.p95), leader_p95_ms_10k: rounded(b.p95), leader_ratio_100k_10k: rounded(a.p50 / b.p50) },
    ...{ leader_statements: large.statements, leader_kilobytes: Math.round(large.bytes / 1024) },
  }
  console.log(JSON.stringify(figures))
}

/** A province with its figures published, and how its leader reads the page. */
async function open(members: number, [stores, database]: Parameters<Parameters<typeof onEmbeddedStores>[0]>) {
  const plan = provincePlan({ members, years: 5, seed: 1, today: clock.today(), communes })
  const leader = await fill(plan, database.pool.options)
  const ports = { stores, clock } as Ports
  console.error(`${members} members; publishing their figures`)
  await publishFigures(ports)
  await database.pool.query('ANALYZE')
  const deps = { ports, meetings: liveMeetings(ports, async () => {}) }
  const actor = { kind: 'actor' as const, personId: leader, name: '', sessionNumber: 1 }
  const read = async () => {
    const answer = await readLeaderPage(deps, actor, { unitId: provinceId })
    invariant(answer.ok, 'the leader reads the page')
    return answer.value
  }
  const [answer, statements] = await counted(database.pool, read)
  return { read, statements, bytes: Buffer.byteLength(JSON.stringify(answer)) }
}

/** Units, members and their figures; gives the leader of the province. */
async function fill(plan: ReturnType<typeof provincePlan>, connection: Parameters<typeof openBulk>[0]): Promise<string> {
  const chance = seeded(plan.seed)
  const bulk = await openBulk(connection)
  let card = 1_000_000
  const hiring = { bulk, chance, today: plan.today, pinHash: '', card: () => `91${++card}` }
  const { communes: made, units } = provinceUnits(plan, chance)
  for (const unit of units) bulk.add('OrgUnit', unit)
  const { personId } = makeOfficer(hiring, { unitId: provinceId, role: 'LEADER' })
  const last = Number(plan.today.slice(0, 4))
  const years = Array.from({ length: plan.years }, (_, index) => last - plan.years + 1 + index)
  for (const { id: unitId, cells } of made.flatMap(({ organisations }) => organisations)) {
    for (const cell of cells) {
      makeCell(hiring, cell, unitId)
      addFigures(bulk, chance, cell, { years, month: plan.today.slice(0, 7) })
    }
    await bulk.breathe()
  }
  await bulk.finish()
  return personId
}

/** How many statements the database was asked while this ran. */
async function counted<T>(pool: { query: unknown; connect: unknown }, ask: () => Promise<T>): Promise<[T, number]> {
  const plain = pool.query as (...given: unknown[]) => unknown
  let statements = 0
  pool.query = (...given: unknown[]) => {
    statements += 1
    return plain.apply(pool, given)
  }
  const answer = await ask()
  pool.query = plain
  return [answer, statements]
}

function rounded(value: number): number {
  return Number(value.toFixed(2))
}
