import type { StepKind } from '../meeting/agenda.ts'
import type { Meeting } from '../meeting/meeting.ts'
import { nameOf } from '../meeting/roll-call.ts'

/** Where the minute-taker may write. Everything else in the minutes is a fact of the log. */
export type MinutesSection = { key: string; title: string }

/** Sections every minutes have, in the order of domain.md 2.5; the contents stand between `agenda` and `praise`. */
export const fixedSections = {
  opening: 'Thời gian, địa điểm, thành phần',
  agenda: 'Chương trình',
  praise: 'Biểu dương, nhắc nhở',
  tasks: 'Phân công nhiệm vụ',
  conclusion: 'Kết luận, nghị quyết',
  score: 'Tự chấm điểm chất lượng sinh hoạt',
  closing: 'Kết thúc',
} as const

/** Steps whose substance stands in a fixed section. */
const formal: readonly StepKind[] = ['ROLL_CALL', 'MINUTE_TAKER', 'AGENDA', 'TASKS', 'CONCLUSION', 'MINUTES_READ']

export const isContent = ({ kind }: { kind: StepKind }): boolean => !formal.includes(kind)

export const stepSection = (stepId: string): string => `step:${stepId}`
export const turnSection = (speakerId: string): string => `turn:${speakerId}`

/** Every section that takes words now: it grows with the agenda and with those who spoke. */
export function minutesSections(meeting: Meeting): MinutesSection[] {
  const spoke = meeting.speakers.filter(({ startedAt }) => startedAt !== null)
  return [
    { key: 'opening', title: fixedSections.opening },
    { key: 'agenda', title: fixedSections.agenda },
    ...meeting.steps
      .filter(isContent)
      .flatMap((step) => [step, ...step.items])
      .map(({ id, title }) => ({ key: stepSection(id), title })),
    ...spoke.map(({ id, memberId }) => ({ key: turnSection(id), title: nameOf(meeting, memberId) })),
    ...(['praise', 'tasks', 'conclusion', 'score', 'closing'] as const).map((key) => ({ key, title: fixedSections[key] })),
  ]
}

export const sectionTitle = (meeting: Meeting, key: string): string | null =>
  minutesSections(meeting).find((one) => one.key === key)?.title ?? null
