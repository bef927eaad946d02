import type { AgendaStep, StepKind } from './agenda.ts'
import type { AgendaRefusal } from './agenda-refusals.ts'
import type { MeetingKind } from './meeting.ts'

/** Held in every meeting (Hướng dẫn 42-HD; rule 11). */
const everyMeeting: readonly StepKind[] = ['ROLL_CALL', 'MINUTE_TAKER', 'AGENDA', 'TASKS', 'CONCLUSION', 'MINUTES_READ']

/** What a kind of meeting is not without. It may be skipped in the meeting with a reason, but not left off its agenda. */
export const requiredSteps: Readonly<Record<MeetingKind, readonly StepKind[]>> = {
  ANNUAL_REVIEW: [...everyMeeting, 'REPORT', 'SHORTFALLS', 'OPINIONS', 'BALLOTS'],
  REGULAR: [...everyMeeting, 'REPORT', 'OPINIONS'],
  THEMATIC: [...everyMeeting, 'REPORT', 'OPINIONS'],
  EXTRAORDINARY: everyMeeting,
}

/**
 * Rule 11: opening, body, vote, then tasks, conclusion and the reading of the minutes. Within the body the order is the cell's own; what a
 * cell adds stands anywhere between the approval of the agenda and the conclusion.
 */
const place: Readonly<Record<StepKind, number | null>> = {
  ROLL_CALL: 0,
  MINUTE_TAKER: 1,
  AGENDA: 2,
  REPORT: 3,
  SHORTFALLS: 3,
  OPINIONS: 3,
  OTHER: null,
  BALLOTS: 4,
  TASKS: 5,
  CONCLUSION: 6,
  MINUTES_READ: 7,
}

/** Shortfalls, ballots and tasks come from elsewhere and are walked by themselves; formal steps have nothing below them. */
const withItems: readonly StepKind[] = ['REPORT', 'OPINIONS', 'OTHER', 'CONCLUSION']

export const mayHaveItems = (kind: StepKind): boolean => withItems.includes(kind)

/** What may stand on the agenda more than once, and be added and removed at will. */
export const isFree = (kind: StepKind): boolean => kind === 'OTHER'

export const mostSteps = 30
export const mostItems = 30

/** Why steps can't be the agenda of this kind of meeting, or null. The same rules hold for templates. */
export function agendaProblem(kind: MeetingKind, steps: readonly AgendaStep[]): AgendaRefusal | null {
  if (steps.length > mostSteps || steps.some(({ items }) => items.length > mostItems)) return 'agenda/too-long'
  if (requiredSteps[kind].some((required) => !steps.some((step) => step.kind === required))) return 'agenda/step-missing'
  if (hasTwice(steps)) return 'agenda/step-twice'
  if (!isInOrder(steps)) return 'agenda/out-of-order'
  return steps.some((step) => step.items.length > 0 && !mayHaveItems(step.kind)) ? 'agenda/no-items-here' : null
}

function hasTwice(steps: readonly AgendaStep[]): boolean {
  const ids = steps.flatMap(({ id, items }) => [id, ...items.map((item) => item.id)])
  const kinds = steps.filter(({ kind }) => !isFree(kind)).map(({ kind }) => kind)
  return new Set(ids).size < ids.length || new Set(kinds).size < kinds.length
}

export function isInOrder(steps: readonly Pick<AgendaStep, 'kind'>[]): boolean {
  const first = steps.findIndex(({ kind }) => kind === 'OTHER')
  const last = steps.findLastIndex(({ kind }) => kind === 'OTHER')
  const at = (kind: StepKind) => steps.findIndex((step) => step.kind === kind)
  if (first >= 0 && (first < at('AGENDA') || last > at('CONCLUSION'))) return false
  const places = steps.map(({ kind }) => place[kind]).filter((one) => one !== null)
  return places.every((one, index) => index === 0 || (places[index - 1] ?? 0) <= one)
}
