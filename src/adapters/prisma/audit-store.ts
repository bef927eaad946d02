import type { AuditLine, AuditStore } from '#application/ports/people.ts'
import type { PrismaDatabase } from './database.ts'
import type { Prisma, AuditLine as Row } from './generated/client.ts'
import { fromJson, toDate, toInstant, toJson } from './values.ts'

export function prismaAudit({ prisma }: PrismaDatabase): AuditStore {
  return {
    async note(line) {
      await prisma.auditLine.create({ data: auditRow(line) })
    },
    async noteAll(lines) {
      await prisma.auditLine.createMany({ data: lines.map(auditRow) })
    },
    async ofCell(cellId, limit) {
      const rows = await prisma.auditLine.findMany({ where: { cellId }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: limit })
      return rows.map(asLine)
    },
    async search({ unitIds, actorIds, acts, from, to, after, limit }) {
      const before = after && toDate(after.at)
      const where: Prisma.AuditLineWhereInput = {
        cellId: { in: [...unitIds] },
        at: { ...(from && { gte: toDate(from) }), ...(to && { lt: toDate(to) }) },
        ...(actorIds && { actorId: { in: [...actorIds] } }),
        ...(acts && { act: 'only' in acts ? { in: [...acts.only] } : { notIn: [...acts.but] } }),
        ...(after && before && { OR: [{ at: { lt: before } }, { at: before, id: { lt: after.id } }] }),
      }
      const rows = await prisma.auditLine.findMany({ where, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: limit })
      return rows.map(asLine)
    },
    async actorsAt(unitIds) {
      const where = { cellId: { in: [...unitIds] } }
      const rows = await prisma.auditLine.findMany({ where, distinct: ['actorId'], select: { actorId: true }, orderBy: { actorId: 'asc' } })
      return rows.map(({ actorId }) => actorId)
    },
    async dropBefore(unitIds, at) {
      const { count } = await prisma.auditLine.deleteMany({ where: { cellId: { in: [...unitIds] }, at: { lt: toDate(at) } } })
      return count
    },
    async ofMember({ cellId, memberId, acts }, limit) {
      const rows = await prisma.$queryRaw<Row[]>`SELECT * FROM "AuditLine"
        WHERE "cellId" = ${cellId} AND "act" = ANY(${acts}) AND ("about"->>'memberId' = ${memberId} OR "about"->>'memberId' IS NULL)
        ORDER BY "at" DESC, "id" DESC LIMIT ${limit}`
      return rows.map(asLine)
    },
  }
}

export const auditRow = (line: AuditLine): Prisma.AuditLineCreateManyInput => ({
  ...line,
  at: toDate(line.at),
  about: toJson(line.about),
})

const asLine = (row: Row): AuditLine => ({ ...row, at: toInstant(row.at), about: fromJson<AuditLine['about']>(row.about) })
