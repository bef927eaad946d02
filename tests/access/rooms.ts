import type { Join } from '#contract/live.ts'
import { cellCommittee, inTheHall, readingAggregates } from './groups.ts'
import { everyRole, type Role } from './roles.ts'
import type { Targets } from './world.ts'

/** A room of the sockets: `join` is one of the two events that a screen sends. Whoever is not in `may` hears what is heard of no such room. */
export type RoomRow = { name: string; asks: (at: Targets) => Join; may: readonly Role[] }

const noRow = 'nothing'

/** Each way to join, as contract/live.ts knows them; leaving needs no right. */
const byKind: Record<Join['as'], RoomRow[]> = {
  phone: [
    { name: 'phones of an open meeting', asks: ({ meetingId }) => ({ as: 'phone', meetingId }), may: inTheHall },
    { name: 'phones of an announced meeting', asks: ({ announcedId: meetingId }) => ({ as: 'phone', meetingId }), may: inTheHall },
    { name: 'phones of a draft', asks: ({ draftId: meetingId }) => ({ as: 'phone', meetingId }), may: cellCommittee },
    { name: 'phones of no meeting', asks: () => ({ as: 'phone', meetingId: noRow }), may: [] },
  ],
  console: [{ name: 'the console', asks: ({ meetingId }) => ({ as: 'console', meetingId }), may: cellCommittee }],
  leader: [
    { name: 'figures of the organisation', asks: ({ unitId }) => ({ as: 'leader', unitId }), may: readingAggregates },
    { name: 'figures of the province', asks: () => ({ as: 'leader', unitId: 'songsen' }), may: ['leaderAbove'] },
  ],
  projector: [
    { name: 'the wall, by its link', asks: ({ wallToken: token }) => ({ as: 'projector', token }), may: everyRole },
    { name: 'the wall, by a link that was revoked', asks: ({ revokedToken: token }) => ({ as: 'projector', token }), may: [] },
  ],
}

export const rooms: RoomRow[] = Object.values(byKind).flat()
