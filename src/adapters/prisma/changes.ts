import type pg from 'pg'
import type { BallotRecord } from '#application/ports/ballots.ts'
import type { Change } from '#application/ports/meetings.ts'
import { enoughOfEachKind } from '#domain/ballot/printed-papers.ts'
import type { Board } from '#domain/ballot/types.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { invariant, unreachable } from '#domain/result.ts'
import { headOf, writeBoard } from './board.ts'
import { bytesOf } from './bytes.ts'
import { noteHeld } from './campaign-store.ts'
import { appendReport, writeTasks } from './follow-up-stores.ts'
import { issueDocuments, sendMinutes } from './issue-documents.ts'
import { createPapersTable, dropPapersTable, papersTable } from './papers-table.ts'
import { countMarks, dropEntries, isPrintedShareSettled } from './printed-papers.ts'
import { writeUse } from './programme-store.ts'
import { enterRemarks } from './remark-store.ts'
import { writeNotebooks } from './write-notebooks.ts'

/** Makes a change in the transaction of its events; 'refused' when the ballot is not in the state that it needs. */
export async function makeChange(client: pg.PoolClient, change: Change, at: string): Promise<'made' | 'refused'> {
  switch (change.kind) {
    case 'openBallot':
      await openBallot(client, change.ballot)
      return 'made'
    case 'closeBallot':
      return closeBallot(client, change.ballotId, change.graceSeconds)
    case 'countBallot':
      return countBallot(client, change.ballotId, change.board)
    case 'cancelBallot':
      return cancelBallot(client, change.ballotId)
    case 'keepMaterial':
      await client.query('INSERT INTO "Material" ("cellId", "id", "meetingId", "content") VALUES ($1, $2, $3, $4)', [
        cellIdOf(change.id),
        change.id,
        change.meetingId,
        Buffer.from(change.content),
      ])
      return 'made'
    case 'dropMaterial':
      await client.query('DELETE FROM "Material" WHERE "cellId" = $1 AND "id" = $2', [cellIdOf(change.id), change.id])
      return 'made'
    case 'writeNotebooks':
      await writeNotebooks(client, change, at)
      return 'made'
    case 'writeTasks':
      await writeTasks(client, change.tasks)
      return 'made'
    case 'enterRemarks':
      await enterRemarks(client, change, at)
      return 'made'
    case 'appendReport':
      await appendReport(client, change.report)
      return 'made'
    case 'noteHeld':
      await noteHeld(client, change)
      return 'made'
    case 'issueDocuments':
      return issueDocuments(client, change)
    case 'erasePayload':
      await client.query('DELETE FROM "EventPayload" WHERE "cellId" = $1 AND "meetingId" = $2 AND "version" = $3', [
        cellIdOf(change.meetingId),
        change.meetingId,
        change.version,
      ])
      return 'made'
    case 'redactPayload':
      await client.query(
        `UPDATE "EventPayload" SET "payload" = $4, "salt" = '' WHERE "cellId" = $1 AND "meetingId" = $2 AND "version" = $3`,
        [cellIdOf(change.meetingId), change.meetingId, change.version, JSON.stringify(change.payload)],
      )
      return 'made'
    case 'sendMinutes':
      return sendMinutes(client, change)
    case 'useProgramme':
      await writeUse(client, change.use)
      return 'made'
    default:
      return unreachable(change)
  }
}

async function openBallot(client: pg.PoolClient, { rows, ruleSet, voters, ...ballot }: BallotRecord): Promise<void> {
  const json = [rows, ruleSet, voters].map((value) => JSON.stringify(value))
  const keys = [bytesOf(ballot.publicKey), bytesOf(ballot.receiptKey), ballot.sealedKeys && Buffer.from(ballot.sealedKeys)]
  await client.query(OPEN, [
    ballot.cellId,
    ballot.id,
    ballot.meetingId,
    ballot.kind,
    ballot.layout,
    ballot.title,
    ballot.atMost,
    ballot.base,
    ballot.status,
    ballot.openedAt,
    ballot.closesAt,
    ballot.printedOnly,
    ...json,
    ...keys,
  ])
  await client.query(createPapersTable(ballot.id))
}

/**
 * Ends taking; casting goes on until `closesAt`. Waits for papers that are being taken and written, so that the next statement sees every
 * mark there will ever be.
 */
async function closeBallot(client: pg.PoolClient, ballotId: string, graceSeconds: number): Promise<'made' | 'refused'> {
  const closed = await when(client.query(CLOSE, [cellIdOf(ballotId), ballotId, graceSeconds]))
  if (closed === 'refused') return 'refused'
  const { byPhone, printed } = await countMarks(client, ballotId)
  return enoughOfEachKind(byPhone, printed).ok ? 'made' : 'refused'
}

/**
 * Counted only from CLOSED, where no paper can come any more: closing and counting in one transaction would lose papers that it had
 * acknowledged (design.md 4, step 4). With the papers as cast and both private keys goes all that tied a sheet together.
 */
async function countBallot(client: pg.PoolClient, ballotId: string, board: Board): Promise<'made' | 'refused'> {
  const counted = await when(client.query(COUNT, [cellIdOf(ballotId), ballotId, JSON.stringify(headOf(board)), board.digest]))
  if (counted === 'refused' || !(await isPrintedShareSettled(client, ballotId, board.onPaper))) return 'refused'
  const { rows } = await client.query<{ papers: number }>(`SELECT count(*)::int AS papers FROM ${papersTable(ballotId)}`)
  invariant(rows[0]?.papers === board.numbers.length, 'every paper of the box is on the board')
  await writeBoard(client, ballotId, board)
  await client.query(dropPapersTable(ballotId))
  await dropEntries(client, ballotId)
  return 'made'
}

/** Burns the papers unread. */
async function cancelBallot(client: pg.PoolClient, ballotId: string): Promise<'made' | 'refused'> {
  const cancelled = await when(client.query(CANCEL, [cellIdOf(ballotId), ballotId]))
  if (cancelled === 'refused') return 'refused'
  await client.query(dropPapersTable(ballotId))
  await dropEntries(client, ballotId)
  return 'made'
}

const when = async (query: Promise<pg.QueryResult>) => ((await query).rowCount === 1 ? 'made' : 'refused')

const OPEN = `INSERT INTO "Ballot" ("cellId", "id", "meetingId", "kind", "layout", "title", "atMost", "base", "status", "openedAt", "closesAt",
    "printedOnly", "rows", "ruleSet", "voters", "publicKey", "receiptKey", "sealedKeys")
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`

const CLOSE = `UPDATE "Ballot" SET "status" = 'CLOSING', "closesAt" = clock_timestamp() + make_interval(secs => $3)
  WHERE "cellId" = $1 AND "id" = $2 AND "status" = 'OPEN'`

const COUNT = `UPDATE "Ballot" SET "status" = 'COUNTED', "sealedKeys" = NULL, "boardHead" = $3, "digest" = $4
  WHERE "cellId" = $1 AND "id" = $2 AND "status" = 'CLOSED'`

const CANCEL = `UPDATE "Ballot" SET "status" = 'CANCELLED', "sealedKeys" = NULL
  WHERE "cellId" = $1 AND "id" = $2 AND "status" IN ('OPEN', 'CLOSING', 'CLOSED')`
