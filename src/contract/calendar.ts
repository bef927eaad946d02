import { z } from 'zod'
import type { CalendarState, RegularState } from '#domain/calendar/months.ts'
import type { CalendarWarning } from '#domain/calendar/warnings.ts'
import type { MeetingKind, MeetingStatus } from '#domain/meeting/meeting.ts'
import { identifier, year } from './fields.ts'

/** Without a cell: one's own. Without a year: this one. */
export const calendarInput = z.strictObject({ cellId: identifier.optional(), year: year.optional() })

export type CalendarLine = {
  meetingId: string
  kind: MeetingKind
  title: string
  startsAt: string
  status: MeetingStatus
  state: CalendarState
  minutes: number | null
  /** Of those expected; null until it has ended. */
  present: number | null
  expected: number | null
}

export type CalendarYear = {
  cellId: string
  cellName: string
  isCommittee: boolean
  year: number
  today: string
  months: { month: number; regular: RegularState; meetings: CalendarLine[] }[]
  /** Members are named to the cell committee, and each to themselves. */
  warnings: CalendarWarning[]
}
