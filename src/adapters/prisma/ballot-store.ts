import type { BallotStore } from '#application/ports/ballots.ts'
import { readTogether } from '#application/read-together.ts'
import { smallClockStepSeconds } from '#domain/ballot/transition.ts'
import type { CastPaper } from '#domain/ballot/types.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { openBallotBox } from './ballot-box.ts'
import { asBallot } from './ballot-rows.ts'
import { dropOldBoards, readBoard } from './board.ts'
import { base64urlOf } from './bytes.ts'
import type { PrismaDatabase } from './database.ts'
import { isPapersGone, papersTable } from './papers-table.ts'
import { prismaPrintedPapers } from './printed-papers.ts'
import { recentBoards } from './recent-boards.ts'
import { readTurnout } from './turnout.ts'
import { voterMarks } from './voter-marks.ts'

export function prismaBallots({ pool, prisma }: PrismaDatabase): BallotStore {
  const box = openBallotBox(pool)
  const mark = voterMarks(pool)
  const boards = recentBoards((ballotId) => readBoard(prisma, ballotId))
  const of = (ballotId: string) => ({ cellId: cellIdOf(ballotId), ballotId })
  const find = readTogether((ballotId) => prisma.ballot.findUnique({ where: { cellId_id: { cellId: cellIdOf(ballotId), id: ballotId } } }))

  return {
    async find(ballotId) {
      const row = await find(ballotId)
      return row && asBallot(row)
    },
    async existing(ballotIds) {
      const { rows } = await pool.query<{ id: string }>(EXISTING, [ballotIds.map(cellIdOf), ballotIds])
      return rows.map(({ id }) => id)
    },
    async ofMeeting(meetingId) {
      const where = { cellId: cellIdOf(meetingId), meetingId }
      return (await prisma.ballot.findMany({ where, orderBy: [{ openedAt: 'asc' }, { id: 'asc' }] })).map(asBallot)
    },

    markVoter: (ballotId, memberId, blindedHash) => mark(ballotId, { memberId, blindedHash }),
    cast: box.cast,
    turnout: (ballotId) => readTurnout(pool, ballotId),

    async takers(ballotId) {
      const marks = await prisma.voterMark.findMany({ where: of(ballotId), select: { memberId: true } })
      return marks.map(({ memberId }) => memberId).toSorted()
    },
    ...prismaPrintedPapers(pool),

    async papers(ballotId) {
      if ((await find(ballotId))?.status !== 'CLOSED') return []
      const { rows } = await pool
        .query<PaperRow>(`SELECT "number", "signature", "sheetHash", "sheet" FROM ${papersTable(ballotId)} ORDER BY "number"`)
        .catch((error: unknown) => {
          if (isPapersGone(error)) return { rows: [] }
          throw error
        })
      return rows.map(asPaper)
    },

    async finishOverdue(only) {
      const one = only === undefined ? '' : ' AND "cellId" = $1 AND "id" = $2'
      const { rows } = await pool.query<{ ballotId: string; meetingId: string }>(
        `UPDATE "Ballot" SET "status" = 'CLOSED' WHERE "status" = 'CLOSING' AND ${GRACE_OVER}${one} RETURNING "id" AS "ballotId", "meetingId"`,
        only === undefined ? [] : [cellIdOf(only), only],
      )
      return rows
    },

    board: boards.get,
    async dropOldBoards() {
      const dropped = await dropOldBoards(pool)
      boards.forget(dropped)
      return dropped
    },

    async reportRecount(ballotId, memberId, agreed) {
      await prisma.recount.createMany({ data: [{ ...of(ballotId), memberId, agreed }], skipDuplicates: true })
    },
    recounts: readTogether(async (ballotId) => {
      const [agreed, disagreed] = await Promise.all(
        [true, false].map((word) => prisma.recount.count({ where: { ...of(ballotId), agreed: word } })),
      )
      return { agreed: agreed ?? 0, disagreed: disagreed ?? 0 }
    }),
  }
}

/** isGraceOver of domain/ballot. Not now(), which stands still while the statement waits for the closing that it then sees. */
const GRACE_OVER = `("closesAt" <= clock_timestamp()
  OR "closesAt" > clock_timestamp() + make_interval(secs => ("ruleSet"->>'graceSeconds')::int + ${smallClockStepSeconds}))`

type PaperRow = { number: Buffer; signature: Buffer; sheetHash: Buffer; sheet: Buffer }

const asPaper = ({ number, signature, sheetHash, sheet }: PaperRow): CastPaper => ({
  number: base64urlOf(number),
  signature: base64urlOf(signature),
  rows: JSON.parse(sheet.toString()) as CastPaper['rows'],
  sheetHash: base64urlOf(sheetHash),
})

const EXISTING = `SELECT "id" FROM "Ballot" WHERE ("cellId", "id") IN (SELECT * FROM unnest($1::text[], $2::text[]))`
