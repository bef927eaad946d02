// Every address of a page, so that links, QR codes and routes agree.

export const paths = {
  signIn: '/sign-in',
  setup: '/setup',
  slip: (code: string) => `/slip/${encodeURIComponent(code)}`,
  today: '/today',
  me: '/me',
  selfAssessment: '/self-assessment',
  shortfallAnswers: '/self-assessment/wall',
  notebook: (year?: number) => (year ? `/notebook/${year}` : '/notebook'),
  phone: (meetingId: string) => `/phone/${encodeURIComponent(meetingId)}`,
  /** Check-in: the wall's QR code carries this. */
  checkIn: (meetingId: string, code: string) => `${paths.phone(meetingId)}?code=${encodeURIComponent(code)}`,
  /** The wall's token stays behind the '#': it reaches no log of a proxy. */
  wall: (token: string) => `/wall#${token}`,
  setupWith: (token: string) => `${paths.setup}#${token}`,
  cell: (cellId: string) => `/cell/${encodeURIComponent(cellId)}`,
  memberFile: (cellId: string, memberId: string) => `${paths.cell(cellId)}/member/${encodeURIComponent(memberId)}`,
  agendaShortfalls: (cellId: string) => `${paths.cell(cellId)}/shortfalls`,
  pins: (cellId: string) => `${paths.cell(cellId)}/pins`,
  planMeeting: (cellId: string) => `${paths.cell(cellId)}/plan`,
  console: (meetingId: string) => `/console/${encodeURIComponent(meetingId)}`,
  minutes: (meetingId: string) => `/minutes/${encodeURIComponent(meetingId)}`,
  committee: (unitId: string) => `/committee/${encodeURIComponent(unitId)}`,
  leader: (unitId: string) => `/leader/${encodeURIComponent(unitId)}`,
  admin: '/admin',
  adminCell: (cellId: string) => `/admin/cell/${encodeURIComponent(cellId)}`,
  adminRuleSet: (unitId: string) => `/admin/rules/${encodeURIComponent(unitId)}`,
  adminSlip: (personId: string) => `/admin/slip/${encodeURIComponent(personId)}`,
} as const
