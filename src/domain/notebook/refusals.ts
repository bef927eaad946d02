export type SelfAssessmentRefusal =
  | 'self-assessment/answer-missing'
  | 'self-assessment/answer-too-long'
  | 'self-assessment/grade-missing'
  | 'self-assessment/level-missing'
  | 'self-assessment/level-not-for-you'
  | 'self-assessment/unknown-field'
  | 'self-assessment/already-handed-in'
  | 'self-assessment/frozen'
  | 'self-assessment/other-template'

export type RegistrationRefusal =
  | 'registration/none'
  | 'registration/text-missing'
  | 'registration/result-missing'
  | 'registration/outcome-missing'
  | 'registration/none-concrete'
  | 'registration/until-unreadable'
  | 'registration/reason-missing'
  | 'registration/year-closed'
  | 'registration/not-asked'
  | 'registration/nothing-to-settle'
  | 'registration/own'
  | 'registration/word-missing'

export type ShortfallRefusal =
  | 'shortfall/text-missing'
  | 'shortfall/cause-missing'
  | 'shortfall/remedy-missing'
  | 'shortfall/topic-unknown'
  | 'shortfall/due-date-unreadable'
  | 'shortfall/nothing-to-merge'
  | 'shortfall/already-merged'
  | 'shortfall/already-settled'
  | 'shortfall/own-not-yours-to-word'

export type EntryRefusal =
  | 'entry/nothing-to-confirm'
  | 'entry/already-confirmed'
  | 'entry/not-yours'
  | 'entry/already-acknowledged'
  | 'entry/text-missing'
  | 'entry/may-not-correct'

export type AppealRefusal =
  | 'appeal/no-result'
  | 'appeal/too-late'
  | 'appeal/already-open'
  | 'appeal/reason-missing'
  | 'appeal/none-open'
  | 'appeal/answer-missing'
  | 'appeal/own'

export type GoodDeedRefusal =
  | 'deed/text-missing'
  | 'deed/in-the-future'
  | 'deed/settled'
  | 'deed/word-missing'
  | 'deed/own-needs-a-meeting'
  | 'deed/no-such-meeting'

export type BookRefusal =
  | 'book/already-issued'
  | 'book/none-issued'
  | 'book/number-missing'
  | 'book/number-taken'
  | 'book/number-used'
  | 'book/report-open'
  | 'book/no-report'
  | 'book/account-missing'
  | 'book/word-missing'
  | 'book/own-report'
  | 'book/not-confirmed'

export type MandateRefusal =
  | 'mandate/number-missing'
  | 'mandate/no-cells'
  | 'mandate/no-days'
  | 'mandate/nobody'
  | 'mandate/oneself'
  | 'mandate/administrator'
  | 'mandate/already-revoked'
export type ReflectionTemplateRefusal =
  | 'reflection/no-topic'
  | 'reflection/too-many-topics'
  | 'reflection/topic-twice'
  | 'reflection/words-missing'
  | 'reflection/words-too-long'
  | 'reflection/template-changed'

export type ReflectionRefusal =
  | 'reflection/answer-missing'
  | 'reflection/answer-too-long'
  | 'reflection/done-missing'
  | 'reflection/clash'
  | 'reflection/frozen'
  | 'reflection/not-frozen'
  | 'reflection/not-yet'
  | 'reflection/not-asked'
  | 'reflection/already-handed-in'
  | ReflectionTemplateRefusal

export type RemarkRefusal = 'remark/own' | 'remark/text-missing' | 'remark/reason-missing' | 'remark/final' | 'remark/none'

export type HelpPlanRefusal =
  | 'help/reason-missing'
  | 'help/helper-missing'
  | 'help/helps-oneself'
  | 'help/steps-missing'
  | 'help/step-what-missing'
  | 'help/step-day-missing'
  | 'help/step-before-start'
  | 'help/no-such-step'
  | 'help/already-done'
  | 'help/word-missing'
  | 'help/own'
  | 'help/ended'
  | 'help/last-review-missing'
  | 'help/document-missing'
  | 'help/open-already'

export type NotebookRefusal =
  | SelfAssessmentRefusal
  | RegistrationRefusal
  | ShortfallRefusal
  | EntryRefusal
  | AppealRefusal
  | GoodDeedRefusal
  | BookRefusal
  | MandateRefusal
  | RemarkRefusal
  | HelpPlanRefusal
  | ReflectionRefusal
