import type { AgendaEntry, AgendaStep } from './agenda.ts'
import type { Meeting } from './meeting.ts'

/** Where the meeting can stand: a step, and within it a shortfall or an item, from 0. */
export type Stand = { stepId: string; item: number }

export const currentStep = (meeting: Meeting): AgendaStep | null => meeting.steps.find(({ id }) => id === meeting.currentStepId) ?? null

/** What is being dealt with: the item the meeting stands at, or a step without items. */
export function currentEntry(meeting: Meeting): AgendaEntry | null {
  const step = currentStep(meeting)
  return step?.items[meeting.currentItem] ?? step
}

/** Shortfalls are walked one by one, so are the items of a step; a step without any is one. After the report come earlier results. */
export function itemsOf(meeting: Meeting, step: AgendaStep): number {
  const own = Math.max(1, step.kind === 'SHORTFALLS' ? meeting.shortfalls.length : step.items.length)
  return step.kind === 'REPORT' && hasEarlier(meeting) ? own + 1 : own
}

/** Whether the meeting stands at the results of the resolution and tasks of the meeting before. */
export const isAtEarlier = (meeting: Meeting, step: AgendaStep): boolean =>
  step.kind === 'REPORT' && meeting.currentItem >= Math.max(1, step.items.length)

const hasEarlier = ({ previous, earlierTasks }: Meeting): boolean => previous !== null || earlierTasks.length > 0

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
