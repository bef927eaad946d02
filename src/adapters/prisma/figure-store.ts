import type pg from 'pg'
import type {
  FigureOrder,
  FigureStore,
  KeptFigureRow,
  LeaderRead,
  Publication,
  PublishedPart,
  StaleFigures,
} from '#application/ports/figures.ts'
import { keptParts } from '#domain/statistics/period.ts'
import type { YearGroup, YearGroups } from '#domain/statistics/publication.ts'
import { type Ask, countCells } from './count-cells.ts'
import type { PrismaDatabase } from './database.ts'
import { writeOrders } from './figure-orders.ts'
import { keepRows } from './figure-rows.ts'
import { askingOf, countAndKeep } from './keep-figures.ts'
import { LEADER_PAGE, publishedRow } from './leader-page-sql.ts'

export function prismaFigures({ pool, transaction }: PrismaDatabase): FigureStore {
  const ask: Ask = askingOf(pool)
  return {
    recount: (of) => countCells(ask, of),
    refresh: (of) => transaction((client) => countAndKeep(askingOf(client), of)),
    keep: (rows) => transaction((client) => keepRows(askingOf(client), rows)),
    kept: ({ periods, parts, cellIds = null }) => ask<KeptFigureRow>(KEPT, [periods, parts, cellIds]),
    firstYear: async () => (await ask<{ year: number | null }>(FIRST_YEAR, []))[0]?.year ?? null,
    stale: () => ask<StaleFigures>(STALE, []),
    groups: async (year) => asGroups(await ask<GroupRow>(GROUPS, [year])),
    publish: (publication) => transaction((client) => publish(askingOf(client), publication)),

    async leaderPage({ unitId, on, figures, beside, year, isOpen, changesSince }) {
      const asked = [figures, beside, isOpen ? keptParts(figures) : []].map((parts) => JSON.stringify(parts))
      const values = [unitId, on, ...asked, isOpen, changesSince, year]
      const { rows } = await pool.query<{ page: PageRow }>({ name: 'leader-page', text: LEADER_PAGE, values })
      return asLeaderRead(rows[0]?.page)
    },
    async published({ unitIds, periods }) {
      return (await ask<{ one: PublishedPart }>(PUBLISHED, [unitIds, periods])).map(({ one }) => one)
    },

    order: (orders) => writeOrders(ask, orders),
    takeOrders: () => ask<Pick<FigureOrder, 'unitId' | 'period'>>(TAKE_ORDERS, []),
    ordersDone: async () => void (await ask(ORDERS_DONE, [])),
    hasBegun: async (day) => (await ask(HAS_BEGUN, [day])).length === 1,
    beginDay: (day, orders) =>
      transaction(async (client) => {
        await writeOrders(askingOf(client), orders)
        await client.query(BEGIN_DAY, [day])
      }),
    alone: (work) => alone(pool, work),
  }
}

async function publish(ask: Ask, { at, closed, units, groups, seen }: Publication): Promise<void> {
  if (groups) {
    const { year } = groups
    await ask(DROP_GROUPS, [year])
    await ask(WRITE_GROUPS, [JSON.stringify(groupRows(year, groups.groups))])
  }
  for (let from = 0; from < units.length; from += rowsAtOnce) {
    const some = units.slice(from, from + rowsAtOnce)
    await ask(WRITE_UNITS, [JSON.stringify(some), closed, at])
  }
  if (seen.length > 0) await ask(SEEN, [JSON.stringify(seen)])
}

const rowsAtOnce = 2000

type GroupRow = { kind: 'CELLS' | 'POSTS'; id: string; cellIds: string[]; figures: unknown }

const groupRows = (year: number, { cells, posts }: YearGroups) => [
  ...cells.map((group) => ({ year, kind: 'CELLS', ...group })),
  ...posts.map((group) => ({ year, kind: 'POSTS', ...group })),
]

const asGroups = (rows: readonly GroupRow[]): YearGroups => {
  const of = (kind: GroupRow['kind']) =>
    rows.filter((row) => row.kind === kind).map(({ id, cellIds, figures }) => ({ id, cellIds, figures })) as YearGroup<never>[]
  return { cells: of('CELLS'), posts: of('POSTS') }
}

type PageRow = {
  units: LeaderRead['units']
  near: LeaderRead['units']
  published: PublishedPart[]
  beside: PublishedPart[]
  below: LeaderRead['units']
  cells: NonNullable<LeaderRead['cells']>['rows']
  changes: LeaderRead['changes']
  ruleSet: LeaderRead['ruleSet']
}

function asLeaderRead(page: PageRow | undefined): LeaderRead {
  if (!page) return { units: [], published: [], cells: null, changes: [], ruleSet: null }
  const { units, near, published, beside, below, cells, changes, ruleSet } = page
  const read = { units: [...units, ...near], published: [...published, ...beside], changes, ruleSet }
  return { ...read, cells: below.length > 0 ? { rows: cells, units: below } : null }
}

/** A lock that goes with its connection: a process that dies leaves none behind. */
async function alone(pool: pg.Pool, work: () => Promise<void>): Promise<boolean> {
  const client = await pool.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>(`SELECT pg_try_advisory_lock(hashtext('figures')) AS mine`)
    if (!rows[0]?.mine) return false
    try {
      await work()
    } finally {
      await client.query(`SELECT pg_advisory_unlock(hashtext('figures'))`)
    }
    return true
  } finally {
    client.release()
  }
}

const KEPT = `SELECT "cellId", "period", "part", "figures", "version" FROM "CellFigures"
  WHERE "period" = ANY($1::text[]) AND "part" = ANY($2::text[]) AND ($3::text[] IS NULL OR "cellId" = ANY($3::text[]))`

const FIRST_YEAR = `SELECT least((SELECT min("year") FROM "Registration"), (SELECT min("year") FROM "SelfAssessment"),
  (SELECT min("year") FROM "Decision"), (SELECT min("year") FROM "Meeting"), (SELECT min("year") FROM "Shortfall"),
  (SELECT min(left("month", 4))::int FROM "Reflection"), (SELECT min(extract(year FROM "heldOn"))::int FROM "NormReview")) AS year`

const STALE = `SELECT "period", "part", array_agg("cellId") AS "cellIds" FROM "CellFigures" WHERE "version" <> "published" GROUP BY "period", "part"`

const GROUPS = `SELECT "kind", "id", "cellIds", "figures" FROM "FigureGroup" WHERE "year" = $1 ORDER BY "id"`

const DROP_GROUPS = `DELETE FROM "FigureGroup" WHERE "year" = $1`

const WRITE_GROUPS = `INSERT INTO "FigureGroup" ("year", "kind", "id", "cellIds", "figures")
  SELECT g."year", g."kind", g."id", g."cellIds", nullif(g."figures", 'null'::jsonb) FROM jsonb_to_recordset($1::text::jsonb) AS g("year" int, "kind" text,
    "id" text, "cellIds" text[], "figures" jsonb)`

const WRITE_UNITS = `INSERT INTO "UnitFigures" ("unitId", "period", "part", "total", "rows", "closed", "publishedAt")
  SELECT u."unitId", u."period", u."part", nullif(u."total", 'null'::jsonb), u."rows", $2, $3::timestamptz FROM jsonb_to_recordset($1::text::jsonb) AS u("unitId" text,
    "period" text, "part" text, "total" jsonb, "rows" jsonb)
  ON CONFLICT ("unitId", "period", "part") DO UPDATE SET ("total", "rows", "closed", "publishedAt") =
    (excluded."total", excluded."rows", excluded."closed", excluded."publishedAt")`

/** One that has changed meanwhile stays to be published. */
const SEEN = `UPDATE "CellFigures" AS kept SET "published" = seen."version"
  FROM jsonb_to_recordset($1::text::jsonb) AS seen("cellId" text, "period" text, "part" text, "version" int)
  WHERE kept."cellId" = seen."cellId" AND kept."period" = seen."period" AND kept."part" = seen."part" AND kept."published" <> seen."version"`

const PUBLISHED = `SELECT ${publishedRow('f', 'true')} AS one FROM "UnitFigures" f WHERE f."unitId" = ANY($1::text[]) AND f."period" = ANY($2::text[])
  ORDER BY f."unitId", f."period", f."part"`

/** Two reasons are no orders: TAKEN is one being carried out, and the row stays until it is; DAY stands for the last day that has begun. */
const TAKE_ORDERS = `WITH fresh AS (DELETE FROM "FigureOrder" WHERE "reason" NOT IN ('DAY', 'TAKEN') RETURNING "unitId", "period"),
  taken AS (INSERT INTO "FigureOrder" ("unitId", "period", "reason") SELECT DISTINCT "unitId", "period", 'TAKEN' FROM fresh ON CONFLICT DO NOTHING)
  SELECT nullif("unitId", '') AS "unitId", "period" FROM fresh
  UNION SELECT nullif("unitId", ''), "period" FROM "FigureOrder" WHERE "reason" = 'TAKEN'`

const ORDERS_DONE = `DELETE FROM "FigureOrder" WHERE "reason" = 'TAKEN'`

const HAS_BEGUN = `SELECT 1 FROM "FigureOrder" WHERE "reason" = 'DAY' AND "period" = $1`

const BEGIN_DAY = `WITH older AS (DELETE FROM "FigureOrder" WHERE "reason" = 'DAY' AND "period" < $1)
  INSERT INTO "FigureOrder" ("unitId", "period", "reason") VALUES ('', $1, 'DAY') ON CONFLICT DO NOTHING`
