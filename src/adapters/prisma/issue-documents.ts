import type pg from 'pg'
import type { Change } from '#application/ports/meetings.ts'

/** Numbers for a meeting's documents, under the sections as they were read; the table's keys see to it that no number is given twice. */
export async function issueDocuments(
  client: pg.PoolClient,
  { cellId, meetingId, numbers, textVersions }: Extract<Change, { kind: 'issueDocuments' }>,
): Promise<'made' | 'refused'> {
  const texts = await client.query<{ versions: number }>(VERSIONS, [cellId, meetingId])
  if (texts.rows[0]?.versions !== textVersions) return 'refused'
  const asked = JSON.stringify(numbers)
  await client.query(GIVE, [cellId, asked])
  const given = await client.query<{ count: number }>(GIVEN, [cellId, asked])
  return given.rows[0]?.count === numbers.length ? 'made' : 'refused'
}

/** Once: a second report of the same minutes changes nothing. */
export async function sendMinutes(client: pg.PoolClient, { sent }: Extract<Change, { kind: 'sendMinutes' }>): Promise<'made'> {
  await client.query(SEND, [sent.cellId, sent.meetingId, sent.unitId, sent.sentAt])
  return 'made'
}

const VERSIONS = `SELECT coalesce(sum("version"), 0)::int AS versions FROM "MinutesText" WHERE "cellId" = $1 AND "meetingId" = $2`

const asked = `jsonb_to_recordset($2) AS asked("type" text, "termStart" date, "number" int, "meetingId" text)`

const GIVE = `INSERT INTO "DocumentNumber" ("cellId", "type", "termStart", "number", "meetingId")
  SELECT $1, asked.* FROM ${asked} ON CONFLICT DO NOTHING`

const GIVEN = `SELECT count(*)::int AS count FROM "DocumentNumber" AS given JOIN ${asked} USING ("type", "termStart", "number", "meetingId")
  WHERE given."cellId" = $1`

const SEND = `INSERT INTO "SentMinutes" ("cellId", "meetingId", "unitId", "sentAt") VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`
