import type { Level } from '#domain/classification/levels.ts'
import type { RegistrationItem, SelfAssessmentAnswers, SelfGrade, ShortfallDraft } from '#domain/notebook/types.ts'
import { type DraftShape, sameAnswers as sameDrafts } from '../drafts/draft-shape.ts'

/** One answer of the form that can be kept or replaced as a whole: a text with its grade, one registered item, one shortfall, a level. */
export type Part =
  | { kind: 'field'; code: string; text: string; grade: SelfGrade | null }
  | { kind: 'registration'; item: RegistrationItem }
  | { kind: 'shortfall'; item: ShortfallDraft }
  | { kind: 'level'; of: 'member' | 'employee'; level: Level }

/** The answers taken apart by key, in the order of the form; what is empty is not among them. */
export function partsOf(answers: SelfAssessmentAnswers): Map<string, Part> {
  const parts = new Map<string, Part>()
  const codes = new Set([...Object.keys(answers.text), ...Object.keys(answers.grade)])
  for (const code of codes) {
    const part = { kind: 'field' as const, code, text: answers.text[code] ?? '', grade: answers.grade[code] ?? null }
    if (part.text !== '' || part.grade !== null) parts.set(`field:${code}`, part)
  }
  for (const item of answers.registration) parts.set(`registration:${item.id}`, { kind: 'registration', item })
  for (const item of answers.shortfalls) parts.set(`shortfall:${item.id}`, { kind: 'shortfall', item })
  const { levelAsEmployee, levelAsMember } = answers
  if (levelAsEmployee) parts.set('level:employee', { kind: 'level', of: 'employee', level: levelAsEmployee })
  if (levelAsMember) parts.set('level:member', { kind: 'level', of: 'member', level: levelAsMember })
  return parts
}

/** The parts put together again. */
export function answersOf(parts: Iterable<Part>): SelfAssessmentAnswers {
  const all = [...parts]
  const fields = all.filter((part) => part.kind === 'field')
  const level = (of: 'member' | 'employee') => all.find((part) => part.kind === 'level' && part.of === of)
  const levelOf = (of: 'member' | 'employee') => {
    const part = level(of)
    return part?.kind === 'level' ? part.level : null
  }
  return {
    text: Object.fromEntries(fields.map(({ code, text }) => [code, text])),
    grade: Object.fromEntries(fields.map(({ code, grade }) => [code, grade])),
    registration: all.flatMap((part) => (part.kind === 'registration' ? [part.item] : [])),
    shortfalls: all.flatMap((part) => (part.kind === 'shortfall' ? [part.item] : [])),
    levelAsEmployee: levelOf('employee'),
    levelAsMember: levelOf('member'),
  }
}

function signature(part: Part): string {
  switch (part.kind) {
    case 'field':
      return JSON.stringify([part.text, part.grade])
    case 'registration':
      return JSON.stringify([part.item.text, part.item.result, part.item.outcome])
    case 'shortfall':
      return JSON.stringify([part.item.topic, part.item.text, part.item.cause, part.item.remedy, part.item.dueOn])
    case 'level':
      return part.level
  }
}

/** How a self-assessment is compared with another draft of it. */
export const assessmentShape: DraftShape<SelfAssessmentAnswers, Part> = { partsOf, answersOf, signature }

export const sameAnswers = (a: SelfAssessmentAnswers, b: SelfAssessmentAnswers): boolean => sameDrafts(assessmentShape, a, b)

/** As the wire takes them: lists of its own. */
export const sentAnswers = ({ registration, shortfalls, ...answers }: SelfAssessmentAnswers) => ({
  ...answers,
  registration: [...registration],
  shortfalls: [...shortfalls],
})
