import type pg from 'pg'
import type { MeetingSummary } from '#application/ports/meetings.ts'
import type { SealedEvent } from '#domain/meeting/chain.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { asSealedEvent, type EventRow } from './event-rows.ts'

type Querier = Pick<pg.Pool | pg.PoolClient, 'query'>

/** The log after a version, in order. */
export async function readLog(pool: Querier, meetingId: string, afterVersion: number): Promise<SealedEvent[]> {
  const { rows } = await pool.query<EventRow>({ name: 'read-log', text: READ, values: [cellIdOf(meetingId), meetingId, afterVersion] })
  return rows.map(asSealedEvent)
}

/**
 * Appends in one statement that first moves the meeting from the expected version: whoever comes second moves nothing and writes nothing,
 * and no unique key is violated, which PostgreSQL would log with its values. False when the log has moved on.
 */
export async function appendToLog(
  client: Querier,
  expectedVersion: number,
  summary: MeetingSummary,
  events: SealedEvent[],
): Promise<boolean> {
  const { rows } = await client.query<{ moved: number }>({
    name: 'append-to-log',
    text: APPEND,
    values: [
      summary.cellId,
      summary.id,
      expectedVersion,
      summary.version,
      summary.digest,
      summary.kind,
      summary.year,
      summary.title,
      summary.place,
      summary.startsAt,
      summary.status,
      summary.stage,
      summary.present,
      summary.convened,
      summary.touchedAt,
      JSON.stringify(events),
      summary.counted ? JSON.stringify(summary.counted) : null,
    ],
  })
  return rows[0]?.moved === 1
}

const READ = `SELECT event."version", event."type", event."at", event."payloadDigest", event."previousDigest", event."digest",
    payload."salt", payload."payload"
  FROM "MeetingEvent" AS event LEFT JOIN "EventPayload" AS payload USING ("cellId", "meetingId", "version")
  WHERE event."cellId" = $1 AND event."meetingId" = $2 AND event."version" > $3 ORDER BY event."version"`

const APPEND = `WITH moved AS (
    UPDATE "Meeting" SET ("version", "digest", "kind", "year", "title", "place", "startsAt", "status", "stage", "present", "convened", "touchedAt", "counted")
      = ($4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $17)
    WHERE "cellId" = $1 AND "id" = $2 AND "version" = $3 RETURNING "cellId", "id"),
  sealed AS (
    SELECT moved."cellId", moved."id" AS "meetingId", event.* FROM moved, json_to_recordset($16) AS event("version" int, "type" text,
      "at" text, "payloadDigest" text, "previousDigest" text, "digest" text, "salt" text, "payload" json)),
  event AS (
    INSERT INTO "MeetingEvent" ("cellId", "meetingId", "version", "type", "at", "payloadDigest", "previousDigest", "digest")
    SELECT "cellId", "meetingId", "version", "type", "at", "payloadDigest", "previousDigest", "digest" FROM sealed),
  payload AS (
    INSERT INTO "EventPayload" ("cellId", "meetingId", "version", "salt", "payload")
    SELECT "cellId", "meetingId", "version", "salt", "payload" FROM sealed WHERE "payload" IS NOT NULL)
  SELECT count(*)::int AS moved FROM moved`
