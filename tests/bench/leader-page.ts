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
import { measured, onEmbeddedStores } from './embedded-stores.ts'
import { addFigures } from './made-up-figures.ts'

const { values } = parseArgs({ options: { large: { type: 'string', default: '100000' }, small: { type: 'string', default: '10000' } } })
/** A province of today has about a hundred communes, however many members: both pages show as many rows. */
const communes = 100

const large = await pageOf(Number(values.large))
const small = await pageOf(Number(values.small))
const figures = {
  leader_p95_ms_100k: rounded(large.times.p95),
  leader_p95_ms_10k: rounded(small.times.p95),
  leader_ratio_100k_10k: rounded(large.times.p50 / small.times.p50),
  leader_statements: large.statements,
  leader_kilobytes: Math.round(large.bytes / 1024),
}
console.log(JSON.stringify(figures))
process.exit()

async function pageOf(members: number) {
  const today = clock.today()
  const plan = provincePlan({ members, years: 5, seed: 1, today, communes })
  let page = { times: { p50: 0, p95: 0, p99: 0 }, statements: 0, bytes: 0 }
  await onEmbeddedStores(async (stores, database) => {
    const leader = await fill(plan, database.pool.options)
    const ports = { stores, clock } as Ports
    console.error(`${members} members; publishing their figures`)
    await publishFigures(ports)
    await database.pool.query('VACUUM ANALYZE')
    const deps = { ports, meetings: liveMeetings(ports, async () => {}) }
    const actor = { kind: 'actor' as const, personId: leader, name: '', sessionNumber: 1 }
    const read = () => readLeaderPage(deps, actor, { unitId: provinceId })
    const [answer, statements] = await counted(database.pool, read)
    invariant(answer.ok, 'the leader reads the page')
    const times = await measured(async () => void (await read()))
    page = { times, statements, bytes: Buffer.byteLength(JSON.stringify(answer)) }
    console.error(`${members} members: ${JSON.stringify(times)}, ${statements} statements`)
  })
  return page
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
