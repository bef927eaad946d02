export type QuestionRefusal =
  | 'questions/text-missing'
  | 'questions/not-above'
  | 'questions/answer-missing'
  | 'questions/not-answered'
  | 'questions/wording-missing'
  | 'questions/already-published'
