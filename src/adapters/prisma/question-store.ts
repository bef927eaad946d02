import type { QuestionStore } from '#application/ports/upward.ts'
import type { UpwardQuestion } from '#domain/questions/question.ts'
import type { PrismaDatabase } from './database.ts'
import type { UpwardQuestion as QuestionRow } from './generated/client.ts'
import { fromJson, toDate, toDateOrNull, toJson } from './values.ts'

export function prismaQuestions({ prisma }: PrismaDatabase): QuestionStore {
  const latestFirst = [{ askedAt: 'desc' }, { id: 'desc' }] as const
  return {
    async ofCell(cellId) {
      return (await prisma.upwardQuestion.findMany({ where: { cellId }, orderBy: [...latestFirst] })).map(asQuestion)
    },
    async toUnit(toUnitId) {
      return (await prisma.upwardQuestion.findMany({ where: { toUnitId }, orderBy: [...latestFirst] })).map(asQuestion)
    },
    async published(unitIds) {
      const rows = await prisma.upwardQuestion.findMany({
        where: { toUnitId: { in: unitIds }, publishedAt: { not: null } },
        orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
      })
      return rows.map(asQuestion)
    },
    async find(cellId, id) {
      const row = await prisma.upwardQuestion.findUnique({ where: { cellId_id: { cellId, id } } })
      return row && asQuestion(row)
    },
    async save({ version, ...question }) {
      const { cellId, id, toUnitId, askedAt, published } = question
      const found = { toUnitId, askedAt: toDate(askedAt), publishedAt: toDateOrNull(published?.at ?? null) }
      const row = { cellId, id, ...found, data: toJson(question), version: version + 1 }
      if (version > 0) {
        const { count } = await prisma.upwardQuestion.updateMany({ where: { cellId, id, version }, data: row })
        return count === 1 ? 'saved' : 'clash'
      }
      const { count } = await prisma.upwardQuestion.createMany({ data: [row], skipDuplicates: true })
      return count === 1 ? 'saved' : 'clash'
    },
  }
}

const asQuestion = (row: QuestionRow): UpwardQuestion => ({ ...fromJson<Omit<UpwardQuestion, 'version'>>(row.data), version: row.version })
