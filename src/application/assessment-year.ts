import { daysBetween, monthOf, vietnamDay, yearOf } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { Ports } from './ports.ts'

/** The year under review on a day: reviews are held around the end of the year, so January to March still speak of the year before. */
export const assessmentYear = (on: CivilDate): number => (monthOf(on) <= 3 ? yearOf(on) - 1 : yearOf(on))

/** The year that these cells review: that of their annual review nearest to the day, within half a year; else the calendar's. */
export function yearUnderReview(meetings: readonly MeetingSummary[], on: CivilDate): number {
  const reviews = meetings
    .filter((meeting) => meeting.kind === 'ANNUAL_REVIEW' && meeting.status !== 'CANCELLED')
    .map((meeting) => ({ year: meeting.year, days: Math.abs(daysBetween(vietnamDay(meeting.startsAt), on)) }))
    .filter(({ days }) => days <= 183)
    .toSorted((a, b) => a.days - b.days)
  return reviews[0]?.year ?? assessmentYear(on)
}

/** The year that a cell reviews now. */
export const yearOfCell = async ({ stores, clock }: Pick<Ports, 'stores' | 'clock'>, cellId: string): Promise<number> =>
  yearUnderReview(await stores.meetings.ofCell(cellId), clock.today())
