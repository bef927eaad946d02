/** Why a programme can't be published or taken so. */
export type ProgrammeRefusal =
  | 'programme/no-items'
  | 'programme/too-long'
  | 'programme/bad-link'
  | 'programme/month-past'
  | 'programme/change-missing'
  | 'programme/nothing-changed'
  | 'programme/changed-meanwhile'
  | 'programme/withdrawn'
  | 'programme/not-for-this-meeting'
  | 'programme/nobody-to-remind'
