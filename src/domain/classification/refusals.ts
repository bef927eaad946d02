export type RuleSetRefusal =
  | 'rule-set/excluded-and-secret'
  | 'rule-set/open-is-for-hands'
  | 'rule-set/layout-does-not-fit-kind'
  | 'rule-set/at-most-out-of-range'
  | 'rule-set/percent-out-of-range'
  | 'rule-set/quorum-out-of-range'
  | 'rule-set/minimum-out-of-range'
  | 'rule-set/grace-out-of-range'
  | 'rule-set/score-gates-out-of-order'
  | 'rule-set/months-out-of-range'
  | 'rule-set/deadline-unreadable'
  | 'rule-set/retention-out-of-range'
  | 'rule-set/registration-out-of-range'
  | 'rule-set/rhythm-out-of-range'
  | 'rule-set/check-in-out-of-range'
  | 'rule-set/year-decided'
  | 'rule-set/counted-since'

export type DecisionRefusal =
  | 'decision/number-missing'
  | 'decision/date-missing'
  | 'decision/date-before-meeting'
  | 'decision/reason-missing'
  | 'decision/not-proposed'
  | 'decision/member-twice'
  | 'decision/already-decided'
  | 'decision/nothing-to-revoke'
  | 'decision/over-cap'
  | 'decision/signer-missing'
  | 'decision/sent-back'
  | 'decision/out-of-order'

export type SentBackRefusal =
  | 'sent-back/reason-missing'
  | 'sent-back/not-voted'
  | 'sent-back/already-decided'
  | 'sent-back/already-open'
  | 'sent-back/settled'
  | 'sent-back/answer-missing'

export type ScoreRefusal = 'score-sheet/points-out-of-range' | 'score-sheet/tasks-out-of-range' | 'score-sheet/frozen'

export type ClassificationRefusal = RuleSetRefusal | DecisionRefusal | SentBackRefusal | ScoreRefusal
