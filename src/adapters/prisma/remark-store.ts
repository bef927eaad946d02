import type pg from 'pg'
import type { RemarkRecord, RemarkStore } from '#application/ports/remarks.ts'
import type { RemarkToEnter } from '#domain/notebook/monthly-remark.ts'
import { readCellMonth } from './cell-month.ts'
import type { PrismaDatabase } from './database.ts'
import { entryRow } from './entry-rows.ts'
import type { MonthlyRemark } from './generated/client.ts'
import { asking, keepFigures } from './keep-figures.ts'
import { toDate, toInstant, toInstantOrNull } from './values.ts'

export function prismaRemarks({ pool, prisma, transaction }: PrismaDatabase): RemarkStore {
  const newestFirst = [{ month: 'desc' }, { memberId: 'asc' }] as const
  return {
    cellMonth: (cellId, month) => readCellMonth(pool, cellId, month),
    async find(cellId, memberId, month) {
      const row = await prisma.monthlyRemark.findUnique({ where: { cellId_memberId_month: { cellId, memberId, month } } })
      return row && asRemark(row)
    },
    notEntered: async (cellId, upTo) =>
      (await prisma.monthlyRemark.findMany({ where: { cellId, month: { lte: upTo }, enteredAt: null }, orderBy: [...newestFirst] })).map(
        asRemark,
      ),
    since: async (cellId, from) =>
      (await prisma.monthlyRemark.findMany({ where: { cellId, month: { gte: from } }, orderBy: [...newestFirst] })).map(asRemark),
    async save({ author, enteredAt: _never, ...remark }) {
      const { cellId, memberId, month, version } = remark
      const by = { recordedById: author.id ?? '', byName: author.name, byRole: author.role }
      const row = { ...remark, ...by, recordedAt: toDate(remark.recordedAt), version: version + 1 }
      return prisma.$transaction(async (tx) => {
        const { count } =
          version === 0
            ? await tx.monthlyRemark.createMany({ data: [row], skipDuplicates: true })
            : await tx.monthlyRemark.updateMany({ where: { cellId, memberId, month, version, enteredAt: null }, data: row })
        if (count === 0) return 'clash'
        if (version === 0) await keepFigures(asking(tx), { cellIds: [cellId], periods: [month], parts: ['reflections'] })
        return 'saved'
      })
    },
    enter: (cellId, remarks, at) => transaction((client) => enterRemarks(client, { cellId, remarks }, at)),
  }
}

/** In one statement, so that a remark whose text is changed at this moment is either entered as it was or not at all. */
export async function enterRemarks(
  client: pg.PoolClient,
  { cellId, remarks }: { cellId: string; remarks: readonly RemarkToEnter[] },
  at: string,
): Promise<number> {
  const given = remarks.map(({ memberId, month, version, entry }) => ({ ...entryRow(entry), memberId, month, version }))
  return (await client.query(ENTER, [cellId, JSON.stringify(given), at])).rowCount ?? 0
}

export const asRemark = ({ recordedById, byName, byRole, recordedAt, enteredAt, proposes, ...row }: MonthlyRemark): RemarkRecord => ({
  ...row,
  proposes: proposes as RemarkRecord['proposes'],
  author: { id: recordedById, name: byName, role: byRole },
  recordedAt: toInstant(recordedAt),
  enteredAt: toInstantOrNull(enteredAt),
})

const ENTER = `WITH given AS (
    SELECT * FROM jsonb_to_recordset($2) AS entry("id" text, "memberId" text, "month" text, "version" int, "year" int, "kind" text, "body" jsonb,
      "authorId" text, "authorName" text, "authorRole" text, "at" timestamptz, "meetingId" text, "digest" text, "aboutId" text)
  ), entered AS (
    UPDATE "MonthlyRemark" AS remark SET "enteredAt" = $3 FROM given
    WHERE remark."cellId" = $1 AND remark."memberId" = given."memberId" AND remark."month" = given."month"
      AND remark."version" = given."version" AND remark."enteredAt" IS NULL
    RETURNING given."id"
  )
  INSERT INTO "NotebookEntry" ("cellId", "id", "memberId", "year", "kind", "body", "authorId", "authorName", "authorRole", "at", "meetingId",
    "digest", "aboutId")
  SELECT $1, given."id", given."memberId", given."year", given."kind", given."body", given."authorId", given."authorName", given."authorRole",
    given."at", given."meetingId", given."digest", given."aboutId"
  FROM given JOIN entered USING ("id")`
