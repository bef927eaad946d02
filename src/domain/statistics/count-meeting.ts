import { hasEnded, meetingOnRecord } from '#domain/calendar/meeting-on-record.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { praiseLines } from '#domain/meeting/praise-lines.ts'
import { scoreBand, scoreTotal } from '#domain/minutes/quality-score.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import type { MeetingCount } from './cell-facts.ts'

/** What a meeting leaves for figures: null until it has closed. It may still be scored afterwards. */
export function countMeeting(meeting: Meeting): MeetingCount | null {
  const record = meetingOnRecord(meeting)
  if (!hasEnded(record) || record.minutes === null || meeting.openedAt === null) return null
  const carried = praiseLines(meeting).filter(({ state }) => state === 'CARRIED')
  return {
    openedOn: vietnamDay(meeting.openedAt),
    minutes: record.minutes,
    expected: record.attendance.length,
    present: record.attendance.filter(({ state }) => state === 'PRESENT').length,
    band: meeting.score ? scoreBand(scoreTotal(meeting.score.lines)) : null,
    praised: carried.filter(({ kind }) => kind === 'PRAISE').length,
    reminded: carried.filter(({ kind }) => kind === 'REMINDER').length,
    followsId: record.followsId,
  }
}
