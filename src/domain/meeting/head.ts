import type { Meeting } from './meeting.ts'
import type { Place, ProjectorView, StepLine } from './view.ts'
import { currentStep } from './walk.ts'

export type Head = Pick<ProjectorView, 'meetingId' | 'version' | 'kind' | 'year' | 'title' | 'status' | 'cellName' | 'upperName' | 'step'>

/** What stands at the top of every screen. */
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
