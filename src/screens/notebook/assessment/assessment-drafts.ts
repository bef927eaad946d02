import type { MyAssessment } from '#contract/assessment.ts'
import type { SelfAssessmentAnswers } from '#domain/notebook/types.ts'
import type { DraftKeeper, DraftState } from '../drafts/draft-keeper.ts'
import { draftShelf, type KeptDraft } from '../drafts/kept-drafts.ts'
import type { Part } from './answer-parts.ts'

export type KeptAssessment = KeptDraft<MyAssessment, SelfAssessmentAnswers>
export type AssessmentDraft = DraftState<SelfAssessmentAnswers>
export type AssessmentKeeper = DraftKeeper<SelfAssessmentAnswers, Part>

export const assessmentDrafts = draftShelf<MyAssessment, SelfAssessmentAnswers>('so-tay-self-assessment')

export const draftKey = (of: { memberId: string; year: number }): string => `${of.memberId} ${of.year}`
