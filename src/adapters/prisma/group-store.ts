import type { GroupStore } from '#application/ports/groups.ts'
import type { GroupMember } from '#domain/organization/cell-groups.ts'
import type { PrismaDatabase } from './database.ts'
import { toDate, toDateOrNull, toDay, toDayOrNull } from './values.ts'

export function prismaGroups({ prisma }: PrismaDatabase): GroupStore {
  return {
    async ofCell(cellId) {
      const rows = await prisma.cellGroup.findMany({ where: { cellId }, orderBy: { id: 'asc' } })
      return rows.map(({ members, validFrom, validTo, ...row }) => ({
        ...row,
        validFrom: toDay(validFrom),
        validTo: toDayOrNull(validTo),
        members: members as GroupMember[],
      }))
    },
    async save({ cellId, id, ...group }) {
      const dates = { validFrom: toDate(group.validFrom), validTo: toDateOrNull(group.validTo) }
      const row = { name: group.name, headId: group.headId, ...dates, members: group.members.map((member) => ({ ...member })) }
      await prisma.cellGroup.upsert({ where: { cellId_id: { cellId, id } }, create: { cellId, id, ...row }, update: row })
    },
  }
}
