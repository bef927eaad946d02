import type { Meeting } from './meeting.ts'
import { isPresent } from './roll-call.ts'
import type { LiveLine } from './view.ts'
import { currentStep } from './walk.ts'

export type LiveFacts = Pick<LiveLine, 'unitId' | 'unitName' | 'turnout' | 'heardAt'>

/** One meeting on a leader's live board: where it stands and how many are there, and no name. */
export function liveLine(meeting: Meeting, facts: LiveFacts): LiveLine {
  return {
    meetingId: meeting.id,
    title: meeting.title,
    status: meeting.status,
    ...stageOf(meeting),
    present: meeting.convened.filter(({ memberId }) => isPresent(meeting, memberId)).length,
    convened: meeting.convened.length,
    ...facts,
  }
}

/** Where an open meeting stands: the step's title, its number from 1 and how many there are. */
export function stageOf(meeting: Meeting): Pick<LiveLine, 'stage' | 'stepNumber' | 'stepTotal'> {
  const step = currentStep(meeting)
  return { stage: step?.title ?? '', stepNumber: step ? meeting.steps.indexOf(step) + 1 : 0, stepTotal: meeting.steps.length }
}
