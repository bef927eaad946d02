import type { WallLinkStore } from '#application/ports/meetings.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import type { PrismaDatabase } from './database.ts'
import { toDate } from './values.ts'

export function prismaWallLinks({ prisma }: PrismaDatabase): WallLinkStore {
  const standing = (meetingId: string) => ({ cellId: cellIdOf(meetingId), meetingId, revokedAt: null })
  return {
    make: async (link) => void (await prisma.wallLink.create({ data: { ...link, madeAt: toDate(link.madeAt) } })),
    revokeAll: async (meetingId, at) =>
      void (await prisma.wallLink.updateMany({ where: standing(meetingId), data: { revokedAt: toDate(at) } })),
    meetingOf: async (tokenHash) => (await prisma.wallLink.findFirst({ where: { tokenHash, revokedAt: null } }))?.meetingId ?? null,
    count: (meetingId) => prisma.wallLink.count({ where: standing(meetingId) }),
  }
}
