import type { MinutesStore } from '#application/ports/minutes.ts'
import type { IssuedNumber } from '#domain/minutes/numbering.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import type { PrismaDatabase } from './database.ts'
import { toDate, toDay, toInstant } from './values.ts'

export const prismaMinutes = ({ prisma }: PrismaDatabase): MinutesStore => ({
  async texts(meetingId) {
    const rows = await prisma.minutesText.findMany({ where: { cellId: cellIdOf(meetingId), meetingId }, orderBy: { section: 'asc' } })
    return rows.map((row) => ({ ...row, at: toInstant(row.at) }))
  },
  async saveText(text) {
    const row = { ...text, at: toDate(text.at), version: text.version + 1 }
    const { cellId, meetingId, section, version } = text
    const { count } =
      version === 0
        ? await prisma.minutesText.createMany({ data: [row], skipDuplicates: true })
        : await prisma.minutesText.updateMany({ where: { cellId, meetingId, section, version }, data: row })
    return count === 1 ? 'saved' : 'clash'
  },
  async numbers(cellId) {
    const rows = await prisma.documentNumber.findMany({
      where: { cellId },
      orderBy: [{ type: 'asc' }, { termStart: 'asc' }, { number: 'asc' }],
    })
    return rows.map(({ type, termStart, number, meetingId }) => ({
      ...{ type: type as IssuedNumber['type'], termStart: toDay(termStart), number, meetingId },
    }))
  },
  async sent(cellIds) {
    const rows = await prisma.sentMinutes.findMany({ where: { cellId: { in: cellIds } }, orderBy: { meetingId: 'asc' } })
    return rows.map((row) => ({ ...row, sentAt: toInstant(row.sentAt) }))
  },
})
