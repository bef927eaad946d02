import type { CellDesk } from '#contract/cell.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { dateInHall, timeText } from '#screens/kit/dates.ts'

/** An invitation as it is being written. */
export type PlanDraft = {
  kind: MeetingKind
  title: string
  place: string
  /** YYYY-MM-DD. */
  day: string | null
  /** As typed: 7:30, 07.30, 7h30. */
  time: string
  chairId: string | null
  /** A thematic meeting right after a regular one, its time as typed. */
  followedBy: { title: string; time: string } | null
}

export const kinds: readonly MeetingKind[] = ['ANNUAL_REVIEW', 'REGULAR', 'THEMATIC', 'EXTRAORDINARY']

/** The review first, while the year has none or somebody is still without a level; chaired by the secretary; at the place of the last meeting. */
export function emptyPlan(desk: Pick<CellDesk, 'members' | 'meetings' | 'unclassified' | 'year'>): PlanDraft {
  const hasReview = desk.meetings.some((one) => one.kind === 'ANNUAL_REVIEW' && one.year === desk.year)
  const last = desk.meetings.toSorted((a, b) => (a.startsAt < b.startsAt ? 1 : -1))[0]
  const secretary = desk.members.find((member) => member.office === 'SECRETARY')
  return {
    kind: hasReview && desk.unclassified.length === 0 ? 'REGULAR' : 'ANNUAL_REVIEW',
    title: '',
    place: last?.place ?? '',
    day: null,
    time: '07:30',
    chairId: secretary?.memberId ?? null,
    followedBy: null,
  }
}

/** A page that leads here may say what is to be planned. */
export const withKind = (draft: PlanDraft, asked: string | null): PlanDraft => ({
  ...draft,
  kind: kinds.find((kind) => kind === asked) ?? draft.kind,
})

export const planOf = (meeting: {
  kind: MeetingKind
  title: string
  place: string
  startsAt: string
  chairId: string | null
}): PlanDraft => ({
  kind: meeting.kind,
  title: meeting.title,
  place: meeting.place,
  day: dateInHall(meeting.startsAt),
  time: timeText(meeting.startsAt),
  chairId: meeting.chairId,
  followedBy: null,
})

/** The instant of a day and a time as typed, both in the hall (UTC+7 all year); null when one is missing or impossible. */
export function instantOf(day: string | null, typed: string): string | null {
  const found = /^\s*(\d{1,2})\s*(?:[:.hg]|giờ)?\s*(\d{2})?\s*$/i.exec(typed)
  if (!found || day === null) return null
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  if (hour > 23 || minute > 59) return null
  const two = (value: number) => String(value).padStart(2, '0')
  return new Date(`${day}T${two(hour)}:${two(minute)}:00+07:00`).toISOString()
}

/** What a device kept of a plan; null for anything else. */
export function asPlanDraft(stored: unknown): PlanDraft | null {
  const draft = stored as PlanDraft | null
  const isPlan = draft && kinds.includes(draft.kind) && typeof draft.title === 'string' && typeof draft.time === 'string'
  return isPlan ? { ...draft, followedBy: draft.followedBy ?? null } : null
}
