export type CampaignRefusal =
  | 'campaign/ends-before-it-starts'
  | 'campaign/no-questions'
  | 'campaign/number-missing'
  | 'campaign/not-a-draft'
  | 'campaign/not-open'
  | 'campaign/changed-meanwhile'
  | 'campaign/answer-missing'
  | 'campaign/already-handed-in'
  | 'campaign/reasons-missing'
  | 'campaign/meeting-does-not-count'

export type PromiseRefusal = 'promise/in-the-future'
