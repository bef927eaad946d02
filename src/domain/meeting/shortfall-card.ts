import type { ReturnedShortfall } from './earlier.ts'
import type { Meeting, MeetingShortfall } from './meeting.ts'
import { nameOf } from './roll-call.ts'

export type ShortfallCard = {
  id: string
  /** Null when shown as a summary. */
  name: string | null
  topic: string
  source: MeetingShortfall['source']
  text: string
  cause: string | null
  remedy: string | null
  dueOn: string | null
  answer: string | null
  /** What an earlier meeting decided, where it carried this one over; null for a new one. */
  returned: ReturnedShortfall | null
  /** What the member reported since, the oldest first. */
  reports: { text: string; at: string }[]
  conclusion: { text: string; remedy: string; dueOn: string | null; follower: string | null; state: string } | null
}

/** For the committee's own eyes: everything but the name on the wall is the shortfall itself. */
export const shortfallCard = (meeting: Meeting, shortfall: MeetingShortfall): ShortfallCard => ({
  id: shortfall.id,
  name: shortfall.display === 'NAMED' ? ownersOf(meeting, shortfall) : null,
  topic: shortfall.topic,
  source: shortfall.source,
  text: shortfall.wallText ?? shortfall.text,
  cause: shortfall.cause,
  remedy: shortfall.remedy,
  dueOn: shortfall.dueOn,
  answer: shortfall.answer,
  returned: shortfall.returned ?? null,
  reports: (shortfall.reports ?? []).map(({ text, at }) => ({ text, at })),
  conclusion: concludedOf(meeting, shortfall),
})

/** For the hall. A summary hides whose it is (rule 10), and with the name what would tell it: cause, answer, reports and who follows it up. */
export function wallCard(meeting: Meeting, shortfall: MeetingShortfall): ShortfallCard {
  const card = shortfallCard(meeting, shortfall)
  if (shortfall.display === 'NAMED') return card
  return { ...card, cause: null, answer: null, reports: [], conclusion: card.conclusion && { ...card.conclusion, follower: null } }
}

/** The member, and those whose shortfalls were merged into this one. */
export const ownersOf = (meeting: Meeting, { memberId, alsoMemberIds }: MeetingShortfall): string =>
  [memberId, ...alsoMemberIds].map((id) => nameOf(meeting, id)).join(', ')

function concludedOf(meeting: Meeting, { conclusion }: MeetingShortfall): ShortfallCard['conclusion'] {
  if (!conclusion) return null
  const { text, remedy, dueOn, followerId, state } = conclusion
  return { text, remedy, dueOn, follower: followerId === null ? null : nameOf(meeting, followerId), state }
}
