import type { ShortfallRecord, ShortfallStore } from '#application/ports/notebooks.ts'
import type { PrismaDatabase } from './database.ts'
import type { Prisma, Shortfall } from './generated/client.ts'
import { asking, keepShortfalls, today } from './keep-figures.ts'
import { toDateOrNull, toDayOrNull } from './values.ts'

export function prismaShortfalls({ prisma }: PrismaDatabase): ShortfallStore {
  return {
    async ofCell(cellId, year) {
      const rows = await prisma.shortfall.findMany({
        where: { cellId, OR: [{ year }, { year: { lt: year }, state: { not: 'REMEDIED' } }] },
        orderBy: [{ agendaOrder: 'asc' }, { id: 'asc' }],
      })
      return rows.map(asRecord)
    },
    async find(cellId, id) {
      const row = await prisma.shortfall.findUnique({ where: { cellId_id: { cellId, id } } })
      return row && asRecord(row)
    },
    save: (shortfalls) =>
      prisma.$transaction(async (tx) => {
        for (const shortfall of shortfalls) await saveShortfall(tx, shortfall)
        for (const cellId of new Set(shortfalls.map((one) => one.cellId))) await keepShortfalls(asking(tx), cellId, today())
      }),
  }
}

export function saveShortfall(prisma: Pick<Prisma.TransactionClient, 'shortfall'>, shortfall: ShortfallRecord) {
  const { cellId, id } = shortfall
  const row = shortfallRow(shortfall)
  return prisma.shortfall.upsert({ where: { cellId_id: { cellId, id } }, create: row, update: row })
}

export const shortfallRow = (shortfall: ShortfallRecord) => ({ ...shortfall, dueOn: toDateOrNull(shortfall.dueOn) })

const asRecord = ({ openedOn: _opened, remediedOn: _remedied, ...row }: Shortfall): ShortfallRecord => ({
  ...row,
  dueOn: toDayOrNull(row.dueOn),
  source: row.source as ShortfallRecord['source'],
  state: row.state as ShortfallRecord['state'],
  display: row.display as ShortfallRecord['display'],
})
