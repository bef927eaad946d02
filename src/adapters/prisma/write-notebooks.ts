import type pg from 'pg'
import type { Change, ShortfallOutcome } from '#application/ports/meetings.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'

/** What the closing of a meeting leaves, one statement a table. */
export async function writeNotebooks(
  client: pg.PoolClient,
  { cellId, year, month, entries, shortfalls }: Extract<Change, { kind: 'writeNotebooks' }>,
  at: string,
): Promise<void> {
  await client.query(ENTRIES, [JSON.stringify(entries.map(entryRow))])
  await client.query(SHORTFALLS, [cellId, JSON.stringify(shortfalls.map(shortfallRow))])
  await client.query(FREEZE, [cellId, year, at])
  if (month !== null) await client.query(FREEZE_REFLECTIONS, [cellId, month, at])
}

const entryRow = ({ author, ...entry }: NotebookEntry) => ({
  ...entry,
  authorId: author.id,
  authorName: author.name,
  authorRole: author.role,
})

const shortfallRow = ({ meetingId, ...outcome }: ShortfallOutcome) => ({
  ...outcome,
  onAgenda: outcome.state !== 'REMEDIED',
  concludedIn: outcome.conclusion === null ? null : meetingId,
})

const ENTRIES = `INSERT INTO "NotebookEntry" ("cellId", "id", "memberId", "year", "kind", "body", "authorId", "authorName", "authorRole", "at",
    "meetingId", "digest", "aboutId")
  SELECT entry.* FROM jsonb_to_recordset($1) AS entry("cellId" text, "id" text, "memberId" text, "year" int, "kind" text, "body" jsonb, "authorId" text,
    "authorName" text, "authorRole" text, "at" timestamptz, "meetingId" text, "digest" text, "aboutId" text)`

/** What only the cell committee and the member set (wording for the wall, merging, answer) stays as it is. */
const SHORTFALLS = `INSERT INTO "Shortfall" AS known ("cellId", "id", "memberId", "year", "topic", "text", "cause", "remedy", "dueOn", "source",
    "state", "onAgenda", "conclusion", "followerId", "concludedIn")
  SELECT $1, outcome.* FROM jsonb_to_recordset($2) AS outcome("id" text, "memberId" text, "year" int, "topic" text, "text" text, "cause" text,
    "remedy" text, "dueOn" date, "source" text, "state" text, "onAgenda" boolean, "conclusion" text, "followerId" text, "concludedIn" text)
  ON CONFLICT ("cellId", "id") DO UPDATE SET
    ("memberId", "year", "topic", "text", "cause", "remedy", "dueOn", "source", "state", "onAgenda", "conclusion", "followerId", "concludedIn") =
    (excluded."memberId", excluded."year", excluded."topic", excluded."text", excluded."cause", excluded."remedy", excluded."dueOn",
      excluded."source", excluded."state", excluded."onAgenda", excluded."conclusion", excluded."followerId",
      coalesce(excluded."concludedIn", known."concludedIn"))`

const FREEZE = `UPDATE "SelfAssessment" SET "frozenAt" = $3 WHERE "cellId" = $1 AND "year" = $2 AND "frozenAt" IS NULL AND "handedIn" IS NOT NULL`

const FREEZE_REFLECTIONS = `UPDATE "Reflection" SET "frozenAt" = $3 WHERE "cellId" = $1 AND "month" = $2 AND "frozenAt" IS NULL AND "handedIn" IS NOT NULL`
