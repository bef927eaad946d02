import type { ContentStore, PackRecord } from '#application/ports/content.ts'
import type { PrismaDatabase } from './database.ts'
import type { ContentPack as PackRow } from './generated/client.ts'
import { fromJson, toDate, toInstant, toJson } from './values.ts'

export function prismaContent({ prisma }: PrismaDatabase): ContentStore {
  return {
    async newestOf(unitIds) {
      const rows = await prisma.contentPack.findMany({
        where: { unitId: { in: [...unitIds] } },
        orderBy: [{ id: 'asc' }, { version: 'desc' }],
        distinct: ['id'],
      })
      return rows.map(asRecord)
    },
    async versions(packId) {
      return (await prisma.contentPack.findMany({ where: { id: packId }, orderBy: { version: 'desc' } })).map(asRecord)
    },
    async version(packId, version) {
      const row = await prisma.contentPack.findUnique({ where: { id_version: { id: packId, version } } })
      return row && asRecord(row)
    },
    async publish({ id, version, unitId, part, publishedById: publishedBy, publishedAt, ...data }) {
      if (await prisma.contentPack.findFirst({ where: { id, version: { gte: version } } })) return 'clash'
      const row = { id, version, unitId, part, publishedBy, publishedAt: toDate(publishedAt), data: toJson(data) }
      const { count } = await prisma.contentPack.createMany({ data: [row], skipDuplicates: true })
      return count === 1 ? 'saved' : 'clash'
    },
    async readsOf(cellId, memberId) {
      const rows = await prisma.contentRead.findMany({ where: { cellId, memberId }, orderBy: { packId: 'asc' } })
      return rows.map(({ packId, version, readAt }) => ({ packId, version, readAt: toInstant(readAt) }))
    },
    async markRead(cellId, memberId, { packId, version, readAt }) {
      await prisma.$executeRaw`
        INSERT INTO "ContentRead" ("cellId", "memberId", "packId", "version", "readAt")
        VALUES (${cellId}, ${memberId}, ${packId}, ${version}, ${toDate(readAt)})
        ON CONFLICT ("cellId", "memberId", "packId") DO UPDATE SET "version" = EXCLUDED."version", "readAt" = EXCLUDED."readAt"
        WHERE "ContentRead"."version" < EXCLUDED."version"`
    },
  }
}

type Data = Pick<PackRecord, 'title' | 'text' | 'changed' | 'withdrawn' | 'publishedByName'>

const asRecord = ({ id, version, unitId, part, data, publishedBy, publishedAt }: PackRow): PackRecord => ({
  ...{ id, version, unitId, part: part as PackRecord['part'] },
  ...fromJson<Data>(data),
  ...{ publishedById: publishedBy, publishedAt: toInstant(publishedAt) },
})
