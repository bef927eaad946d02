import type { AgendaStep, Meeting } from './meeting.ts'

/** Where the meeting can stand: a step, and within the shortfalls one of them, from 0. */
export type Stand = { stepId: string; item: number }

export const currentStep = (meeting: Meeting): AgendaStep | null => meeting.steps.find(({ id }) => id === meeting.currentStepId) ?? null

/** Shortfalls are walked one by one; every other step is one item. */
export const itemsOf = (meeting: Meeting, step: AgendaStep): number =>
  step.kind === 'SHORTFALLS' ? Math.max(1, meeting.shortfalls.length) : 1

/** The next item, else the next step that was not skipped; null at the end. */
export function standAfter(meeting: Meeting): Stand | null {
  const step = currentStep(meeting)
  if (step && meeting.currentItem + 1 < itemsOf(meeting, step)) return { stepId: step.id, item: meeting.currentItem + 1 }
  return stepAfter(meeting)
}

/** The next step that was not skipped; null at the end. */
export function stepAfter(meeting: Meeting): Stand | null {
  const index = meeting.steps.findIndex(({ id }) => id === meeting.currentStepId)
  const next = meeting.steps.slice(index + 1).find((step) => !isSkipped(meeting, step))
  return next ? { stepId: next.id, item: 0 } : null
}

/** The item before, else the last item of the step before; null at the start. */
export function standBefore(meeting: Meeting): Stand | null {
  const index = meeting.steps.findIndex(({ id }) => id === meeting.currentStepId)
  if (meeting.currentItem > 0 && index >= 0) return { stepId: meeting.steps[index]?.id ?? '', item: meeting.currentItem - 1 }
  const before = meeting.steps.slice(0, Math.max(0, index)).findLast((step) => !isSkipped(meeting, step))
  return before ? { stepId: before.id, item: itemsOf(meeting, before) - 1 } : null
}

const isSkipped = (meeting: Meeting, step: AgendaStep): boolean => meeting.progress[step.id]?.state === 'SKIPPED'
