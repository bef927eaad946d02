/** Why an agenda or its material can't be changed so. Sentences in screens/messages, statuses in adapters/trpc. */
export type AgendaRefusal =
  | 'agenda/too-long'
  | 'agenda/step-missing'
  | 'agenda/step-twice'
  | 'agenda/out-of-order'
  | 'agenda/no-items-here'
  | 'agenda/changed-meanwhile'
  | 'agenda/already-reached'
  | 'agenda/already-passed'
  | 'agenda/has-material'

export type MaterialRefusal =
  | 'material/not-found'
  | 'material/no-such-entry'
  | 'material/too-large'
  | 'material/empty'
  | 'material/unknown-type'
  | 'material/name-missing'
  | 'material/name-too-long'
  | 'material/too-many'
  | 'material/busy'
  | 'material/interrupted'
