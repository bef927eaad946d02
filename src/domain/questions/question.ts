import { addDays, vietnamDay } from '#domain/organization/civil-date.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { QuestionRefusal } from './refusals.ts'

// What comes up anew, and difficulties, are reported to the committee above, which answers (12-HD/HU, 15/5/2018).

/** A signed answer. A second one stands below the first, which stays. */
export type Answer = { text: string; byName: string; at: Instant }

/** As all cells read it: worded anew, and with the cell's name only where whoever asked allowed it. */
export type PublishedAnswer = { question: string; answer: string; cellName: string | null; byName: string; at: Instant }

export type UpwardQuestion = {
  cellId: string
  id: string
  toUnitId: string
  askedById: string
  askedByName: string
  text: string
  /** The cell's name may stand beside the answer that all read. */
  mayNameCell: boolean
  askedAt: Instant
  /** The oldest first. */
  answers: readonly Answer[]
  published: PublishedAnswer | null
  version: number
}

export type QuestionState = 'ASKED' | 'ANSWERED' | 'PUBLISHED'

export const questionState = ({ answers, published }: Pick<UpwardQuestion, 'answers' | 'published'>): QuestionState =>
  published ? 'PUBLISHED' : answers.length > 0 ? 'ANSWERED' : 'ASKED'

/** No text sets a term for the answer ("kịp thời", 12-HD/HU): after half a month the desk says that it waits long. A hint, no rule. */
const answerDays = 15

export const waitsLong = (question: Pick<UpwardQuestion, 'answers' | 'askedAt' | 'published'>, on: CivilDate): boolean =>
  questionState(question) === 'ASKED' && on > addDays(vietnamDay(question.askedAt), answerDays)

/** To the nearest committee above, or to one further up: never aside. `above`: from the nearest upwards. */
export function askAbove(text: string, { toUnitId, above }: { toUnitId: string | null; above: readonly string[] }) {
  const unitId = toUnitId ?? above[0]
  if (text.trim() === '') return refuse<QuestionRefusal>('questions/text-missing')
  return unitId && above.includes(unitId) ? ok({ toUnitId: unitId, text: text.trim() }) : refuse<QuestionRefusal>('questions/not-above')
}

export const answerQuestion = (question: UpwardQuestion, answer: Answer): Result<UpwardQuestion, QuestionRefusal> =>
  answer.text.trim() === ''
    ? refuse('questions/answer-missing')
    : ok({ ...question, answers: [...question.answers, { ...answer, text: answer.text.trim() }] })

/** Once, in words that whoever answers writes for all; the cell is named only with its leave. */
export function publishAnswer(
  question: UpwardQuestion,
  given: Omit<PublishedAnswer, 'cellName'> & { cellName: string },
): Result<UpwardQuestion, QuestionRefusal> {
  if (question.published) return refuse('questions/already-published')
  if (question.answers.length === 0) return refuse('questions/not-answered')
  const [asked, answer] = [given.question.trim(), given.answer.trim()]
  if (asked === '' || answer === '') return refuse('questions/wording-missing')
  const cellName = question.mayNameCell ? given.cellName : null
  return ok({ ...question, published: { ...given, question: asked, answer, cellName } })
}
