import type { SentBackStore } from '#application/ports/sent-back.ts'
import type { SentBack } from '#domain/classification/sent-back.ts'
import type { PrismaDatabase } from './database.ts'
import type { SentBack as Row } from './generated/client.ts'
import { toDate, toInstant } from './values.ts'

export function prismaSentBack({ prisma }: PrismaDatabase): SentBackStore {
  return {
    async ofCells(cellIds, year) {
      const rows = await prisma.sentBack.findMany({
        where: { cellId: { in: cellIds }, year },
        orderBy: [{ at: 'asc' }, { id: 'asc' }],
      })
      return rows.map(asSentBack)
    },
    async find(cellId, id) {
      const row = await prisma.sentBack.findUnique({ where: { cellId_id: { cellId, id } } })
      return row && asSentBack(row)
    },
    async add(list) {
      await prisma.sentBack.createMany({ data: list.map(({ settled: _none, at, ...one }) => ({ ...one, at: toDate(at) })) })
    },
    async settle({ cellId, id }, { how, text, byName, at }) {
      const { count } = await prisma.sentBack.updateMany({
        where: { cellId, id, settledAt: null },
        data: { answer: text, withdrawn: how === 'WITHDRAWN', settledBy: byName, settledAt: toDate(at) },
      })
      return count === 1
    },
  }
}

const asSentBack = ({ answer, withdrawn, settledBy, settledAt, at, ...row }: Row): SentBack => ({
  ...row,
  at: toInstant(at),
  settled: settledAt && { how: withdrawn ? 'WITHDRAWN' : 'ANSWERED', text: answer, byName: settledBy, at: toInstant(settledAt) },
})
