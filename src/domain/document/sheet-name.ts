/** The lists that leave as spreadsheets; each is a list of one unit. */
export const sheetNames = [
  // the grassroots committee
  'board',
  'candidates',
  'cap',
  'decisions',
  'collectives',
  'unit-commendations',
  'unit-honours',
  // a cell's committee
  'cell-year',
  'registrations',
  'remarks',
  'shortfalls',
  'calendar',
  'honours',
  'deeds',
  'cell-commendations',
  'norm-points',
  'score',
  'cell-campaign',
  'cell-questions',
  // a committee above
  'campaign',
  'programmes',
  'unit-norms',
  'proposals',
  'questions',
  // the administrator
  'members',
  'positions',
  // leaders: published figures only (rule 30)
  'leader',
  'asked',
] as const

export type SheetName = (typeof sheetNames)[number]
