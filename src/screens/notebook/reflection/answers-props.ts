import type { MyReflection } from '#contract/reflection.ts'
import type { ReflectionAnswers } from '#domain/notebook/year-entries.ts'

/** What each block of the page needs. */
export type AnswersProps = {
  form: MyReflection
  answers: ReflectionAnswers
  change: (change: Partial<ReflectionAnswers>) => void
  /** The sentence beside a field; null while nothing is wrong, or while nobody asked yet. */
  mistake: (path: string) => string | null
}
