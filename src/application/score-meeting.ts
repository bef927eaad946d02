import { rhythmOf } from '#domain/classification/rule-set.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import type { ScoreLine } from '#domain/minutes/quality-score.ts'
import { scoreFindings } from '#domain/minutes/score-findings.ts'
import { ok, refuse } from '#domain/result.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { mayReadMinutes } from './read-minutes.ts'

/** What the system found for each criterion, and the score as it was last given. */
export async function readScore(deps: MeetingDeps, seat: Seat) {
  const meeting = await deps.meetings.load(seat.meetingId)
  if (!meeting || !mayReadMinutes(meeting, seat)) return refuse('meeting/not-found' as const)
  return ok({ findings: await findingsOf(deps, seat.meetingId), score: meeting.score, locked: meeting.seal !== null })
}

/** The cell's score, checked against what the system found at this moment. */
export async function scoreMeeting(deps: MeetingDeps, seat: Seat, lines: ScoreLine[]) {
  return submitCommand(deps, seat, { type: 'scoreMeeting', lines, findings: await findingsOf(deps, seat.meetingId) })
}

async function findingsOf({ ports, meetings }: MeetingDeps, meetingId: string) {
  const meeting = await meetings.load(meetingId)
  if (!meeting) return []
  const { ruleSet } = await meetings.surroundings(meeting)
  return scoreFindings(meeting, { ...rhythmOf(ruleSet), materialDaysBefore: ruleSet.deadlines.materialDaysBefore }, ports.clock.now())
}
