import { leastMinutes } from '../meeting/duration.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { heldClock, heldMilliseconds } from '../meeting/pause.ts'
import { praiseLines } from '../meeting/praise-lines.ts'
import { isPresent } from '../meeting/roll-call.ts'
import { daysBetween, vietnamDay } from '../organization/civil-date.ts'
import type { ScoreFinding } from './quality-score.ts'

/** What the rule set asks of a meeting: rules 13 and 16. */
export type ScoreTargets = { materialDaysBefore: number; regularMinutes: number; longMinutes: number; largeCellMembers: number }

/** What the log says of the criteria that can be read from it, as it stands at `at`; the chair may enter other points with a word. */
export const scoreFindings = (meeting: Meeting, targets: ScoreTargets, at: string): ScoreFinding[] => [
  ...duration(meeting, targets, at),
  ...attendance(meeting),
  ...material(meeting, targets),
  { key: 'REPORT', points: meeting.reportText === '' ? 0 : 5, of: { written: meeting.reportText === '' ? 0 : 1 } },
  ...order(meeting),
  praise(meeting),
  ...concluded(meeting),
]

/** Breaks are no meeting time. */
function duration(meeting: Meeting, targets: ScoreTargets, at: string): ScoreFinding[] {
  const held = heldClock(meeting)
  if (!held) return []
  const minutes = Math.floor(heldMilliseconds(held, at) / 60_000)
  const least = leastMinutes(targets, meeting.convened.length)
  return [{ key: 'DURATION', points: Math.min(5, Math.max(0, Math.floor((5 * minutes) / least))), of: { minutes, least } }]
}

/** An Phú's bands 90 / 75 / 65 percent; who is exempt or away is not expected. */
function attendance(meeting: Meeting): ScoreFinding[] {
  const expected = meeting.convened.filter((one) => !one.exempt && (one.inBase || one.standing === 'PROBATIONARY'))
  if (expected.length === 0) return []
  const present = expected.filter(({ memberId }) => isPresent(meeting, memberId)).length
  const percent = Math.floor((100 * present) / expected.length)
  const points = percent >= 90 ? 5 : percent >= 75 ? 4 : percent >= 65 ? 3 : 0
  return [{ key: 'RATE', points, of: { present, expected: expected.length, percent } }]
}

/** Time, place and content were out at least a day before (rule 16). */
function material({ announcedAt, startsAt }: Meeting, { materialDaysBefore }: ScoreTargets): ScoreFinding[] {
  if (announcedAt === null) return []
  const days = daysBetween(vietnamDay(announcedAt), vietnamDay(startsAt))
  return [{ key: 'MATERIAL', points: days >= materialDaysBefore ? 5 : 0, of: { days: Math.max(0, days) } }]
}

/** The steps of 42-HD in their order; two points off for each that was skipped. */
function order({ steps, progress }: Meeting): ScoreFinding[] {
  const skipped = steps.filter(({ id }) => progress[id]?.state === 'SKIPPED').length
  return [{ key: 'ORDER', points: Math.max(0, 10 - 2 * skipped), of: { skipped } }]
}

/** Praise of the month, or a reminder to who fell short, by open vote: two points for either (42-HD). */
function praise(meeting: Meeting): ScoreFinding {
  const carried = praiseLines(meeting).filter(({ state }) => state === 'CARRIED')
  const praised = carried.filter(({ kind }) => kind === 'PRAISE').length
  return { key: 'PRAISE', points: carried.length > 0 ? 2 : 0, of: { praised, reminded: carried.length - praised } }
}

/** Three points for a conclusion or resolution, two for tasks that have a date. */
function concluded({ conclusionText, resolutionText, tasks }: Meeting): ScoreFinding[] {
  const dated = tasks.filter(({ dueOn }) => dueOn !== null).length
  const written = conclusionText !== '' || resolutionText !== '' ? 1 : 0
  return [{ key: 'CONCLUDED', points: 3 * written + (dated > 0 ? 2 : 0), of: { written, dated } }]
}
