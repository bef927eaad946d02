import type { MaterialStore } from '#application/ports/agendas.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import type { PrismaDatabase } from './database.ts'
import { toBytes } from './values.ts'

export const prismaMaterials = ({ prisma }: PrismaDatabase): MaterialStore => ({
  async find(materialId) {
    const row = await prisma.material.findUnique({ where: { cellId_id: { cellId: cellIdOf(materialId), id: materialId } } })
    return row && { meetingId: row.meetingId, content: toBytes(row.content) }
  },
})
