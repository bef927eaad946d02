import type { WallLinkStore } from '#application/ports/meetings.ts'
import type { Tables } from './tables.ts'

export function memoryWallLinks({ wallLinks }: Tables): WallLinkStore {
  const standing = (meetingId: string) => wallLinks.where((link) => link.meetingId === meetingId && link.revokedAt === null)
  return {
    make: async (link) => wallLinks.put({ ...link, revokedAt: null }),
    async revokeAll(meetingId, at) {
      for (const link of standing(meetingId)) wallLinks.put({ ...link, revokedAt: at })
    },
    meetingOf: async (tokenHash) =>
      wallLinks.where((link) => link.tokenHash === tokenHash && link.revokedAt === null)[0]?.meetingId ?? null,
    count: async (meetingId) => standing(meetingId).length,
  }
}
