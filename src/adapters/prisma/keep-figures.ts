import type pg from 'pg'
import { vietnamDay, yearOf } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { Part, Period } from '#domain/statistics/parts.ts'
import { isClosed, monthsIn, yearPeriodOf } from '#domain/statistics/period.ts'
import { type Ask, countCells, type Recount } from './count-cells.ts'
import { orderRecount } from './figure-orders.ts'
import { keepRows } from './figure-rows.ts'
import type { Prisma } from './generated/client.ts'

// Figures of a cell are kept in the transaction that changes what they count: by two statements on the cell's own rows, whatever the number of
// its members. Never where papers are taken or cast.

/** The transaction's own voice, for plain statements. */
export const asking =
  (tx: Pick<Prisma.TransactionClient, '$queryRawUnsafe'>): Ask =>
  <Row>(text: string, values: unknown[]) =>
    tx.$queryRawUnsafe<Row[]>(text, ...values)

/** The same of a connection. */
export const askingOf =
  (client: Pick<pg.Pool | pg.PoolClient, 'query'>): Ask =>
  async <Row>(text: string, values: unknown[]) =>
    (await client.query(text, values)).rows as Row[]

export const today = (): CivilDate => vietnamDay(new Date().toISOString())

export async function keepFigures(
  ask: Ask,
  { cellIds, periods, parts }: { cellIds: readonly string[]; periods: readonly Period[]; parts: readonly Part[] },
): Promise<void> {
  await countAndKeep(ask, { cellIds: [...new Set(cellIds)], periods: [...new Set(periods)], parts, today: today() })
}

/**
 * One after the other for each cell: of two who hand in at once the second counts the first as well, for its statement begins after the first has
 * committed. How many rows differed.
 */
export async function countAndKeep(ask: Ask, of: Recount): Promise<number> {
  await ask(ALONE, [of.cellIds.toSorted()])
  return keepRows(ask, await countCells(ask, of))
}

/** How members were judged in a year; the years after it count it in their streaks. */
export const keepJudgement = (ask: Ask, cellIds: readonly string[], year: number): Promise<void> =>
  keepFigures(ask, { cellIds, periods: yearsFrom(year), parts: ['members', 'levels', 'posts', 'streaks'] })

/** Shortfalls, with the days on which each was first heard of and remedied. */
export async function keepShortfalls(ask: Ask, cellId: string, on: CivilDate): Promise<void> {
  await ask(DATE_SHORTFALLS, [cellId, on])
  const year = yearPeriodOf(yearOf(on))
  const months = monthsIn(year).filter((month) => month <= on.slice(0, 7))
  await keepFigures(ask, { cellIds: [cellId], periods: [...months, ...runningYears(), year], parts: ['shortfallFlow', 'shortfalls'] })
}

/**
 * Who belongs to cells, in which standing and with which post, since a day: counted again in the background, for lists of thousands come at
 * once. So far back as anybody looks.
 */
export const orderMembership = (ask: Ask, cellIds: readonly string[], since: CivilDate): Promise<void> => {
  const year = yearOf(today())
  const from = Math.max(year - yearsLookedAt, Math.min(yearOf(since), year))
  return orderRecount(ask, cellIds, { periods: yearsFrom(from), reason: 'MEMBERS' })
}

const yearsLookedAt = 5

/** Years that are not closed. */
export const runningYears = (): Period[] => yearsFrom(yearOf(today()) - 1).filter((year) => !isClosed(year, today()))

const yearsFrom = (year: number): Period[] => {
  const last = Math.max(year, yearOf(today()))
  return Array.from({ length: last - year + 1 }, (_, index) => yearPeriodOf(year + index))
}

const ALONE = `SELECT pg_advisory_xact_lock(hashtextextended('figures of ' || cell, 0))::text FROM unnest($1::text[]) AS cell`

const DATE_SHORTFALLS = `UPDATE "Shortfall" SET "openedOn" = coalesce("openedOn", $2::date),
    "remediedOn" = CASE WHEN "state" = 'REMEDIED' THEN coalesce("remediedOn", $2::date) END
  WHERE "cellId" = $1 AND ("openedOn" IS NULL OR ("state" = 'REMEDIED') <> ("remediedOn" IS NOT NULL))`
