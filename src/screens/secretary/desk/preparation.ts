import type { CellDesk, DeskMember, MeetingLine } from '#contract/cell.ts'
import { dateInHall } from '#screens/kit/dates.ts'

/** What the cell committee has still to do before the review meeting, counted from its desk. */
export type Preparation = {
  /** Members who must write a self-assessment and have not handed it in. */
  missing: DeskMember[]
  /** Handed in, and still without a remark, or without a proposed level though on the ballot. */
  toRemark: DeskMember[]
  /** Members who are to write one. */
  due: number
  shortfalls: { open: number; onAgenda: number }
  /** The review meeting of the year: the one that is on its way, else the last that was held. */
  review: MeetingLine | null
  /** A meeting that is open now, of whatever kind. */
  openNow: MeetingLine | null
  /** The announced review is to be held today, or should have been. */
  isDue: boolean
}

/** HOLD: enter the open meeting. TODAY: the announced one is due. MEET: wait for it. SIGN: minutes and entries wait for a signature. */
export type NextAction = 'HOLD' | 'TODAY' | 'REMARK' | 'SHORTFALLS' | 'PLAN' | 'ANNOUNCE' | 'MISSING' | 'MEET' | 'SIGN' | 'DONE'

/** Rule 25: these write no self-assessment here. */
const writesNone = new Set(['TEMPORARY', 'EXEMPT', 'SUSPENDED'])

export const mustWrite = (member: DeskMember): boolean => member.onBallot.ok || !writesNone.has(member.onBallot.why)

export const needsRemark = (member: DeskMember): boolean =>
  member.handedInAt !== null && (member.remark.trim() === '' || (member.onBallot.ok && member.proposedLevel === null))

/** `today` is the day in the hall, YYYY-MM-DD. */
export function preparationOf(desk: Pick<CellDesk, 'members' | 'meetings' | 'year' | 'counts'>, today: string): Preparation {
  const writers = desk.members.filter(mustWrite)
  const reviews = desk.meetings.filter((one) => one.kind === 'ANNUAL_REVIEW' && one.year === desk.year && one.status !== 'CANCELLED')
  const onItsWay = reviews.filter((one) => one.status !== 'CLOSED' && one.status !== 'SIGNED')
  const review = latest(onItsWay) ?? latest(reviews)
  return {
    missing: writers.filter((member) => member.handedInAt === null),
    toRemark: desk.members.filter(needsRemark),
    due: writers.length,
    shortfalls: { open: desk.members.reduce((sum, member) => sum + member.shortfallCount, 0), onAgenda: desk.counts.onAgenda },
    review,
    isDue: review?.status === 'ANNOUNCED' && dateInHall(review.startsAt) <= today,
    openNow: desk.meetings.find((one) => one.status === 'OPEN') ?? null,
  }
}

/** The one thing to do next. Waiting for those who have not handed in comes last: it stops nobody from preparing the rest. */
export function nextAction({ missing, toRemark, shortfalls, review, openNow, isDue }: Preparation): NextAction {
  if (openNow) return 'HOLD'
  if (isDue) return 'TODAY'
  if (review?.status === 'CLOSED') return 'SIGN'
  if (review?.status === 'SIGNED') return 'DONE'
  if (toRemark.length > 0) return 'REMARK'
  if (shortfalls.open > 0 && shortfalls.onAgenda === 0) return 'SHORTFALLS'
  if (!review) return 'PLAN'
  if (review.status === 'DRAFT') return 'ANNOUNCE'
  return missing.length > 0 ? 'MISSING' : 'MEET'
}

/** The next member to remark on after this one, around the end of the list. */
export function nextToRemark(members: readonly DeskMember[], afterId: string): DeskMember | null {
  const at = members.findIndex((member) => member.memberId === afterId)
  return [...members.slice(at + 1), ...members.slice(0, Math.max(at, 0))].find(needsRemark) ?? null
}

const latest = (meetings: readonly MeetingLine[]): MeetingLine | null =>
  meetings.reduce<MeetingLine | null>((last, one) => (last === null || one.startsAt > last.startsAt ? one : last), null)
