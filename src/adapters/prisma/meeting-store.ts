import type pg from 'pg'
import type { Append, Change, MeetingStore, MeetingSummary } from '#application/ports/meetings.ts'
import { monthOfDay } from '#domain/notebook/month.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { invariant } from '#domain/result.ts'
import { yearPeriodOf } from '#domain/statistics/period.ts'
import { makeChange } from './changes.ts'
import { type PrismaDatabase, rollback } from './database.ts'
import type { Meeting } from './generated/client.ts'
import { askingOf, keepFigures, keepJudgement, keepShortfalls, runningYears } from './keep-figures.ts'
import { appendToLog, readLog } from './meeting-log.ts'
import { writeUse } from './programme-store.ts'
import { fromJson, toBytes, toDate, toInstant } from './values.ts'

export function prismaMeetings(database: PrismaDatabase): MeetingStore {
  const { pool, prisma } = database
  const find = (meetingId: string) => prisma.meeting.findUnique({ where: { cellId_id: { cellId: cellIdOf(meetingId), id: meetingId } } })
  const latestFirst = [{ startsAt: 'desc' }, { id: 'asc' }] as const
  return {
    async ofCell(cellId) {
      return (await prisma.meeting.findMany({ where: { cellId }, orderBy: [...latestFirst] })).map(asSummary)
    },
    async annualReviews(cellIds) {
      const where = { kind: 'ANNUAL_REVIEW', cellId: { in: [...cellIds] } }
      return (await prisma.meeting.findMany({ where, orderBy: [...latestFirst] })).map(asSummary)
    },
    async open(cellIds) {
      const where = { status: 'OPEN', ...(cellIds && { cellId: { in: cellIds } }) }
      return (await prisma.meeting.findMany({ where, orderBy: { id: 'asc' } })).map(asSummary)
    },
    async openUnder(unitId, on) {
      const rows = await prisma.$queryRaw<(Meeting & { unitName: string })[]>`WITH RECURSIVE up AS (
          SELECT open."cellId", open."id" AS "meetingId", u."id", u."parentId", u."shortName" AS "unitName" FROM "Meeting" open
            JOIN "OrgUnit" u ON u."id" = open."cellId" AND daterange(u."validFrom", u."validTo") @> ${on}::date
          WHERE open."status" = 'OPEN'
          UNION ALL SELECT up."cellId", up."meetingId", u."id", u."parentId", up."unitName" FROM up
            JOIN "OrgUnit" u ON u."id" = up."parentId" AND daterange(u."validFrom", u."validTo") @> ${on}::date
        )
        SELECT meeting.*, up."unitName" FROM up JOIN "Meeting" meeting ON meeting."cellId" = up."cellId" AND meeting."id" = up."meetingId"
        WHERE up."id" = ${unitId} ORDER BY meeting."id"`
      return rows.map(({ unitName, ...row }) => ({ ...asSummary(row), unitName }))
    },
    async summary(meetingId) {
      const row = await find(meetingId)
      return row && asSummary(row)
    },
    events: (meetingId, afterVersion) => readLog(pool, meetingId, afterVersion),
    async checkInSecret(meetingId) {
      const row = await find(meetingId)
      return row && toBytes(row.checkInSecret)
    },

    create: (summary, events, checkInSecret, use) =>
      database.transaction(async (client) => {
        const times = { startsAt: toDate(summary.startsAt), touchedAt: toDate(summary.touchedAt) }
        await client.query(CREATE, [
          summary.cellId,
          summary.id,
          summary.kind,
          summary.year,
          summary.title,
          summary.place,
          times.startsAt,
          summary.status,
          summary.digest,
          times.touchedAt,
          Buffer.from(checkInSecret),
          summary.groupId,
        ])
        invariant(await appendToLog(client, 0, summary, events), 'a meeting is created once')
        if (use) await writeUse(client, use)
      }),

    async append(append) {
      if (append.changes.length > 0 || append.summary.counted) return appendWithChanges(database, append)
      return (await appendToLog(pool, append.expectedVersion, append.summary, append.events)) ? 'saved' : 'clash'
    },
  }
}

const appendWithChanges = (database: PrismaDatabase, { expectedVersion, summary, events, changes }: Append) =>
  database.transaction<Awaited<ReturnType<MeetingStore['append']>>>(async (client) => {
    if (!(await appendToLog(client, expectedVersion, summary, events))) return rollback('clash')
    for (const change of changes) if ((await makeChange(client, change, summary.touchedAt)) === 'refused') return rollback('refused')
    if (summary.counted) await keepMeeting(client, summary, changes)
    return 'saved'
  })

/** A meeting that has closed, and what its closing left behind: on rows of its own cell alone. */
async function keepMeeting(
  client: pg.PoolClient,
  { cellId, year, startsAt, touchedAt }: MeetingSummary,
  changes: readonly Change[],
): Promise<void> {
  const ask = askingOf(client)
  const month = monthOfDay(vietnamDay(startsAt))
  await keepFigures(ask, { cellIds: [cellId], periods: [month], parts: ['meetings', 'mentions'] })
  if (!changes.some(({ kind }) => kind === 'writeNotebooks')) return
  await keepJudgement(ask, [cellId], year)
  await keepShortfalls(ask, cellId, vietnamDay(touchedAt))
  await keepFigures(ask, { cellIds: [cellId], periods: [...runningYears(), yearPeriodOf(year)], parts: ['campaigns'] })
}

/** Before its first event a meeting is at version 0. */
const CREATE = `INSERT INTO "Meeting" ("cellId", "id", "kind", "year", "title", "place", "startsAt", "status", "version", "digest", "touchedAt", "checkInSecret", "groupId")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10, $11, $12)`

function asSummary({ checkInSecret: _checkInSecret, counted, ...row }: Meeting): MeetingSummary {
  return {
    ...row,
    kind: row.kind as MeetingSummary['kind'],
    status: row.status as MeetingSummary['status'],
    startsAt: toInstant(row.startsAt),
    touchedAt: toInstant(row.touchedAt),
    ...(counted !== null && { counted: fromJson<NonNullable<MeetingSummary['counted']>>(counted) }),
  }
}
