import type { WeekFacts, WeekStore } from '#application/ports/weeks.ts'
import type { PrismaDatabase } from './database.ts'

export const prismaWeeks = ({ pool }: PrismaDatabase): WeekStore => ({
  async of({ cellIds, unitIds, from, to, today, until, first }) {
    const { rows } = await pool.query<{ facts: WeekFacts }>({ text: WEEK, values: [cellIds, unitIds, from, to, today, until, first] })
    const [row] = rows
    if (!row) throw new Error('an aggregate has one row')
    return row.facts
  },
})

const startOf = (day: string) => `(${day}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`
const endOf = (day: string) => `((${day}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`
const moment = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
const list = (rows: string) => `(SELECT coalesce(json_agg(row), '[]') FROM (${rows}) AS row)`

/** $1 cells, $2 units that decide, $3 and $4 the week, $5 today, $6 until when, $7 how many meetings by name. */
const WEEK = `WITH closed AS (
    SELECT "cellId", "id", "kind", "present", "convened" FROM "Meeting"
    WHERE "cellId" = ANY($1::text[]) AND "status" IN ('CLOSED', 'SIGNED') AND "startsAt" >= ${startOf('$3')} AND "startsAt" < ${endOf('$4')}),
  coming AS (
    SELECT "cellId", "kind", "title", "startsAt", "id" FROM "Meeting"
    WHERE "cellId" = ANY($1::text[]) AND "status" = 'ANNOUNCED' AND "startsAt" >= ${startOf('$5')} AND "startsAt" < ${endOf('$6')}),
  shortfall AS (
    SELECT s."state", s."dueOn", closed."id" AS "heardIn" FROM "Shortfall" s
    LEFT JOIN closed ON closed."cellId" = s."cellId" AND closed."id" = s."concludedIn"
    WHERE s."cellId" = ANY($1::text[]) AND s."mergedIntoId" IS NULL)
  SELECT json_build_object(
    'members', (SELECT count(*) FROM "Member" WHERE "cellId" = ANY($1::text[]) AND "membership" = 'PRIMARY'
      AND "joinedOn" <= $5::date AND ("leftOn" IS NULL OR "leftOn" > $5::date)),
    'held', ${list(`SELECT "kind", count(*) AS meetings, count(DISTINCT "cellId") AS cells, sum("present") AS present, sum("convened") AS convened
      FROM closed GROUP BY "kind" ORDER BY "kind"`)},
    'decisions', ${list(`SELECT "unitId", "number", "decidedOn", count(DISTINCT "memberId") AS members FROM "Decision"
      WHERE "unitId" = ANY($2::text[]) AND "recordedAt" >= ${startOf('$3')} AND "recordedAt" < ${endOf('$4')}
      GROUP BY "unitId", "number", "decidedOn" ORDER BY "decidedOn", "unitId", "number"`)},
    'shortfalls', (SELECT json_build_object(
        'named', count(*) FILTER (WHERE "heardIn" IS NOT NULL AND "state" <> 'REMEDIED'),
        'remedied', count(*) FILTER (WHERE "heardIn" IS NOT NULL AND "state" = 'REMEDIED'),
        'overdue', count(*) FILTER (WHERE "state" <> 'REMEDIED' AND "dueOn" < $5::date)) FROM shortfall),
    'coming', json_build_object('all', (SELECT count(*) FROM coming),
      'first', ${list(`SELECT "cellId", "kind", "title", ${moment('"startsAt"')} AS "startsAt" FROM coming ORDER BY coming."startsAt", "id" LIMIT $7`)})
  ) AS facts`
