import type { StepKind } from './agenda.ts'
import type { Meeting, MeetingKind, MeetingStatus } from './meeting.ts'
import { currentStep } from './walk.ts'

/** What stands at the top of every screen. */
export type Head = {
  meetingId: string
  version: number
  kind: MeetingKind
  year: number
  title: string
  status: MeetingStatus
  cellName: string
  upperName: string
  step: { title: string; kind: StepKind; number: number; total: number } | null
}

export type StepLine = { id: string; kind: StepKind; title: string; state: 'DONE' | 'NOW' | 'SKIPPED' | 'PENDING'; at: string | null }

/** Words around the meeting that its log does not hold. */
export type Place = {
  cellName: string
  upperName: string
  checkInUrl: string
  /** The rule set's: how many of a hundred from GOOD upward may be EXCELLENT, judged over the organisation above. */
  capPercent?: number
}

export const headOf = (meeting: Meeting, { cellName, upperName }: Place): Head => ({
  meetingId: meeting.id,
  version: meeting.version,
  kind: meeting.kind,
  year: meeting.year,
  title: meeting.title,
  status: meeting.status,
  cellName: meeting.group === null ? cellName : `${meeting.group.name}, ${cellName}`,
  upperName,
  step: stepOf(meeting),
})

/** The agenda with how each step stands and since when. */
export const stepLines = ({ steps, progress }: Meeting): StepLine[] =>
  steps.map(({ id, kind, title }) => ({ id, kind, title, state: progress[id]?.state ?? 'PENDING', at: progress[id]?.at ?? null }))

function stepOf(meeting: Meeting): Head['step'] {
  const step = meeting.status === 'OPEN' ? currentStep(meeting) : null
  return step && { title: step.title, kind: step.kind, number: meeting.steps.indexOf(step) + 1, total: meeting.steps.length }
}
