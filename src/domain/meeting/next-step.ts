import type { Meeting } from './meeting.ts'
import type { ConsoleView } from './view.ts'
import { currentStep, standAfter } from './walk.ts'

/** What the primary button will do, so that it can say it: the next item, the next step, or closing the meeting. Null when not open. */
export function nextStep(meeting: Meeting): ConsoleView['nextStep'] {
  if (meeting.status !== 'OPEN') return null
  const after = standAfter(meeting)
  const step = meeting.steps.find(({ id }) => id === after?.stepId)
  const from = { stepId: meeting.currentStepId ?? '', item: meeting.currentItem }
  if (!after || !step) return { kind: 'CLOSE', title: meeting.title, item: null, from }
  if (step.id === currentStep(meeting)?.id)
    return { kind: 'ITEM', title: step.items[after.item]?.title ?? step.title, item: after.item, from }
  return { kind: 'STEP', title: step.title, item: null, from }
}
