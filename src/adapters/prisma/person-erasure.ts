import type pg from 'pg'
import type { Forgotten, PersonErasure } from '#application/ports/erasure.ts'
import type { PrismaDatabase } from './database.ts'

/** Logs lose names by their own append, papers and boards bear none but the list of takers, which stands in the ballot. */
const notSwept = ['MeetingEvent', 'EventPayload', 'VoterMark', 'BoardNumber', 'BoardMark', 'PrintedEntry', 'Material']

const unsent = ['SelfAssessment', 'Registration', 'Reflection', 'CampaignReport']

export const prismaPersonErasure = ({ pool, transaction }: Pick<PrismaDatabase, 'pool' | 'transaction'>): PersonErasure => ({
  async standingBoards(cellIds) {
    const { rows } = await pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM "Ballot" WHERE "cellId" = ANY($1) AND "status" = 'COUNTED' AND "boardDroppedAt" IS NULL`,
      [cellIds],
    )
    return rows[0]?.count ?? 0
  },
  forget: (who) =>
    transaction(async (client) => {
      await client.query('SET LOCAL statement_timeout = 0')
      await forgetParticulars(client, who)
      await forgetWaysIn(client, who)
      await replaceTied(client, who)
      if (!who.isShared) await replaceInRows(client, who)
    }),
})

/** The card number gives way to something that nobody bears: it is what people sign in with. */
const forgetParticulars = (client: pg.ClientBase, { personId, tombstone }: Forgotten) =>
  client.query(
    `UPDATE "Person" SET "name" = $2, "cardNumber" = 'erased-' || "id", "phone" = NULL, "bornOn" = NULL, "pinHash" = NULL, "oidcSubject" = NULL,
     "sessionNumber" = "sessionNumber" + 1, "failedTries" = 0, "lastTryAt" = NULL WHERE "id" = $1`,
    [personId, tombstone],
  )

async function forgetWaysIn(client: pg.ClientBase, { personId, cellIds, memberIds }: Forgotten): Promise<void> {
  await client.query('DELETE FROM "EnrolmentSlip" WHERE "personId" = $1', [personId])
  await client.query('DELETE FROM "PinReset" WHERE "personId" = $1', [personId])
  for (const table of ['PushDevice', 'InboxNotice', 'MeetingReply'])
    await client.query(`DELETE FROM "${table}" WHERE "cellId" = ANY($1) AND "memberId" = ANY($2)`, [cellIds, memberIds])
  for (const table of unsent)
    await client.query(`DELETE FROM "${table}" WHERE "cellId" = ANY($1) AND "memberId" = ANY($2) AND "handedIn" IS NULL`, [
      cellIds,
      memberIds,
    ])
}

/** What is the person's by id, also where somebody else bears the name. */
async function replaceTied(client: pg.ClientBase, { personId, name, tombstone }: Forgotten): Promise<void> {
  await client.query('UPDATE "NotebookEntry" SET "authorName" = $2 WHERE "authorId" = $1', [personId, tombstone])
  await client.query('UPDATE "MonthlyRemark" SET "byName" = $2 WHERE "recordedById" = $1', [personId, tombstone])
  await client.query('UPDATE "SentBack" SET "byName" = $2 WHERE "byId" = $1', [personId, tombstone])
  await client.query('UPDATE "Decision" SET "signedBy" = replace("signedBy", $2, $3) WHERE "signerId" = $1', [personId, name, tombstone])
  await client.query(`UPDATE "Transfer" SET "data" = replace("data"::text, $2, $3)::jsonb WHERE "personId" = $1`, [
    personId,
    name,
    tombstone,
  ])
  await client.query(
    `UPDATE "Commendation" SET "data" = replace("data"::text, $2, $3)::jsonb WHERE "subject" = 'PERSON' AND "subjectId" = $1`,
    [personId, name, tombstone],
  )
}

/** Every column of text of every table of cells: one that is added later is swept as well. */
async function replaceInRows(client: pg.ClientBase, { cellIds, name, tombstone }: Forgotten): Promise<void> {
  const { rows } = await client.query<{ table: string; column: string; type: string }>(
    `SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type FROM information_schema.columns c
     JOIN information_schema.columns cell USING (table_schema, table_name)
     WHERE c.table_schema = current_schema() AND cell.column_name = 'cellId' AND c.data_type IN ('text', 'json', 'jsonb')
       AND c.column_name <> 'cellId' AND c.table_name <> ALL($1)`,
    [notSwept],
  )
  for (const { table, column, type } of rows)
    await client.query(
      `UPDATE "${table}" SET "${column}" = replace("${column}"::text, $2, $3)::${type} WHERE "cellId" = ANY($1) AND strpos("${column}"::text, $2) > 0`,
      [cellIds, name, tombstone],
    )
}
