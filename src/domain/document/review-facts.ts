import type { SelfAssessmentAnswers, SelfAssessmentTemplate } from '../notebook/types.ts'
import type { YearRecord } from '../notebook/year-record.ts'
import type { CivilDate, Instant, WorkKind } from '../organization/types.ts'
import type { ReviewTail } from './review-tail.ts'

/** Whose review it is, as the form's head names them. */
export type Reviewed = { memberId: string; name: string; bornOn: CivilDate | null; post: string | null; workKind: WorkKind }

export type ReviewFacts = {
  year: number
  upperName: string
  cellName: string
  member: Reviewed
  template: SelfAssessmentTemplate
  answers: SelfAssessmentAnswers
  /** Null: a draft, for its writer alone. */
  handedInAt: Instant | null
  /** Recorded by the cell committee from a paper form: the level only. */
  onPaper: boolean
  today: CivilDate
  record: YearRecord
  tail: ReviewTail
}
