import { shippedAgenda, stepsOf } from '#domain/meeting/agenda-templates.ts'
import type { CommandOf, MeetingCommand } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import type { EarlierTask } from '#domain/meeting/earlier.ts'
import type { MeetingEvent } from '#domain/meeting/event.ts'
import { evolve } from '#domain/meeting/evolve.ts'
import { emptyMeeting } from '#domain/meeting/initial.ts'
import type { BallotResult, Convened, Meeting, MeetingShortfall } from '#domain/meeting/meeting.ts'
import { planMeeting } from '#domain/meeting/plan-meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'

// The year-end review of Chi bộ Ấp 3, the cast of the mockups: 22 members, 20 of them official.

const officials: [id: string, name: string, office?: Convened['office']][] = [
  ['sau', 'Huỳnh Văn Sáu', 'SECRETARY'],
  ['ut', 'Trần Văn Út', 'DEPUTY_SECRETARY'],
  ['tri', 'Ngô Minh Trí', 'CELL_COMMITTEE_MEMBER'],
  ['ba', 'Châu Thị Thu Ba'],
  ['bay', 'Đỗ Văn Bảy'],
  ['gam', 'Phạm Hồng Gấm'],
  ['khoi', 'Tạ Quốc Khởi'],
  ['lan', 'Hồ Thị Ngọc Lan'],
  ['lanh', 'Dương Văn Lành'],
  ['liem', 'Bùi Thanh Liêm'],
  ['loan', 'Đặng Thị Kim Loan'],
  ['muoi', 'Lê Thị Mười'],
  ['nghia', 'Nguyễn Hữu Nghĩa'],
  ['tam', 'Phan Văn Tám'],
  ['tu', 'Mai Thị Cẩm Tú'],
  ['hoa', 'Lý Văn Hòa'],
  ['sen', 'Trương Thị Sen'],
  ['dat', 'Phùng Văn Đạt'],
  ['cong', 'Võ Thành Công'],
  ['diep', 'Cao Thị Ngọc Điệp'],
]

export const aConvened = (memberId: string, over: Partial<Convened> = {}): Convened => ({
  memberId,
  personId: `person-${memberId}`,
  name: officials.find(([id]) => id === memberId)?.[1] ?? `Đồng chí ${memberId}`,
  standing: 'OFFICIAL',
  inBase: true,
  exempt: false,
  temporary: false,
  office: null,
  ...over,
})

const probationer = (memberId: string, name: string) => aConvened(memberId, { name, standing: 'PROBATIONARY', inBase: false })

export const theCell: Convened[] = [
  ...officials.map(([id, , office = null]) => aConvened(id, { office })),
  probationer('my', 'Lâm Thị Diễm My'),
  probationer('quan', 'Kiều Minh Quân'),
]

export const aShortfall = (id: string, memberId: string, over: Partial<MeetingShortfall> = {}): MeetingShortfall => ({
  id,
  memberId,
  topic: 'RESPONSIBILITY',
  text: 'Ba tháng liền không báo cáo tình hình kênh nội đồng; kênh Bà Tư bị nghẽn, 11 hộ xuống giống trễ.',
  cause: 'Giao hết việc ghi sổ cho tổ bơm, không tự kiểm tra; còn nể nang, ngại nhắc nhở.',
  remedy: 'Tự đi kiểm tra 6 tuyến kênh, báo cáo chi bộ trước ngày 25 hằng tháng.',
  dueOn: '2026-12-25',
  source: 'SELF',
  display: 'NAMED',
  wallText: null,
  alsoMemberIds: [],
  answer: null,
  conclusion: null,
  ...over,
})

/** A task that the meeting before gave a member. */
export const anEarlierTask = (id: string, memberId: string, over: Partial<EarlierTask> = {}): EarlierTask => ({
  id,
  memberId,
  what: 'Lập danh sách hộ ký cam kết tổ bơm',
  dueOn: '2026-11-20',
  overdue: true,
  meeting: 'Sinh hoạt thường kỳ tháng 11/2026',
  reports: [],
  outcome: null,
  ...over,
})

/** A place at the table; the secretary and the deputy may steer. */
export const seatOf = (memberId: string, over: Partial<Seat> = {}): Seat => ({
  kind: 'seat',
  meetingId: 'hop-cuoi-nam',
  cellId: 'ap-3',
  memberId,
  personId: `person-${memberId}`,
  name: theCell.find((one) => one.memberId === memberId)?.name ?? memberId,
  maySteer: memberId === 'sau' || memberId === 'ut',
  isCellCommittee: ['sau', 'ut', 'tri'].includes(memberId),
  ...over,
})

export const place = { cellName: 'Chi bộ Ấp 3', upperName: 'Đảng bộ xã Sen Hồng', checkInUrl: 'https://so-tay.example/hop' }

export const opening: CommandOf<'open'> = {
  type: 'open',
  convened: theCell,
  quorum: { base: 20, needed: 14, share: { numerator: 2, denominator: 3 } },
  shortfalls: [aShortfall('h1', 'lanh'), aShortfall('h2', 'tu', { display: 'SUMMARY' }), aShortfall('h3', 'khoi')],
}

/** Someone asks for something. */
export type Said = [memberId: string, command: MeetingCommand]

/** A clock and a source of ids that tell the same story each time. */
const circumstance = (step: number) => ({ at: new Date(Date.UTC(2026, 11, 5, 0, 32, step)).toISOString(), newId: `ap-3-${step}` })

export const decideIn = (meeting: Meeting, [memberId, command]: Said, step = meeting.version + 1) =>
  decide(meeting, command, seatOf(memberId, { meetingId: meeting.id }), circumstance(step))

export const foldIn = (meeting: Meeting, events: readonly MeetingEvent[]): Meeting =>
  events.reduce((state, event) => ({ ...evolve(state, event), version: state.version + 1 }), meeting)

/** The meeting after all of this was said; a refusal breaks the test. */
export const after = (meeting: Meeting, ...story: Said[]): Meeting =>
  story.reduce((state, said) => {
    const decided = decideIn(state, said)
    if (!decided.ok) throw new Error(`${said[0]} ${said[1].type}: ${decided.refusal}`)
    return foldIn(state, decided.value)
  }, meeting)

/** The types of the events a command leads to, or the refusal. */
export const outcomeOf = (meeting: Meeting, ...said: Said): string[] | string => {
  const decided = decideIn(meeting, said)
  return decided.ok ? decided.value.map(({ type }) => type) : decided.refusal
}

export const draft: Meeting = foldIn(emptyMeeting, [
  planMeeting(
    {
      meetingId: 'hop-cuoi-nam',
      cellId: 'ap-3',
      kind: 'ANNUAL_REVIEW',
      year: 2026,
      title: 'Hội nghị kiểm điểm, xếp loại chất lượng năm 2026',
      place: 'Nhà văn hóa ấp 3',
      startsAt: '2026-12-05T00:30:00.000Z',
      steps: stepsOf(shippedAgenda('ANNUAL_REVIEW')),
      chairId: 'sau',
    },
    '2026-12-01T02:00:00.000Z',
  ),
])

export const announced: Meeting = after(draft, ['sau', { type: 'announce' }])

/** Open, at the roll call; nobody has come yet. */
export const opened: Meeting = after(announced, ['sau', opening])

const checksIn = (memberId: string): Said => [memberId, { type: 'checkIn', phone: 'CAN_VOTE' }]

/** Everybody who comes is there: 18 of 20 official members, both probationary ones. Công and Điệp are away. */
export const assembled: Meeting = after(
  opened,
  ...theCell.filter(({ memberId }) => memberId !== 'cong' && memberId !== 'diep').map(({ memberId }) => checksIn(memberId)),
  ['sau', { type: 'markExcused', memberId: 'cong', reason: 'đi học tập trung' }],
  ['sau', { type: 'appointMinuteTaker', memberId: 'lan' }],
  ['sau', { type: 'appointCountingTeam', headId: 'tri', memberIds: ['tri', 'gam', 'liem'] }],
)

export const openingBallot = (id: string, over: Partial<CommandOf<'openBallot'>['ballot']> = {}): CommandOf<'openBallot'> => ({
  type: 'openBallot',
  ballot: {
    id,
    kind: 'CLASSIFICATION',
    layout: 'FOUR_COLUMN',
    title: 'Xếp loại chất lượng đảng viên năm 2026',
    rowCount: 19,
    atMost: null,
    code: '4C1E 90B7 22D5',
    reason: null,
    printedOnly: false,
    paperVoterIds: [],
    unsafeSettings: [],
    ...over,
  },
})

/** 18 papers on as many rows as asked for; each row came to GOOD. */
export const aResult = (rows: number, over: Partial<BallotResult> = {}): BallotResult => ({
  issued: 18,
  collected: 18,
  valid: 18,
  invalid: 0,
  base: 20,
  majority: 11,
  rows: Array.from({ length: rows }, (_, i) => ({
    key: `r${i}`,
    memberId: theCell[i]?.memberId ?? null,
    label: theCell[i]?.name ?? `Đồng chí ${i}`,
    figures: { EXCELLENT: 3, GOOD: 12, SATISFACTORY: 2, NOT_COMPLETED: 0, BLANK: 1 },
    outcome: 'GOOD',
  })),
  onPaper: null,
  took: officials.slice(0, 18).map(([, name]) => name),
  digest: '7f3a91c2d04e'.padEnd(64, '0'),
  seal: '7F3A 91C2 D04E',
  phonesAtPublication: 20,
  ...over,
})

export const goesTo = (stepId: string, item = 0): Said => ['sau', { type: 'goTo', stepId, item }]

/** The classification ballot b1 is counted and published. */
export const published: Meeting = after(
  assembled,
  goesTo('ballots'),
  ['sau', openingBallot('b1')],
  ['sau', { type: 'closeBallot', ballotId: 'b1', graceSeconds: 10 }],
  ['sau', { type: 'countBallot', ballotId: 'b1', result: aResult(19) }],
)

/** Every step held or skipped; the chair can close. */
export const walked: Meeting = after(
  published,
  ...['minute-taker', 'agenda', 'report', 'shortfalls', 'opinions', 'ballots'].map((stepId) => goesTo(stepId)),
  ['sau', { type: 'skipStep', stepId: 'tasks', reason: 'Đã giao ở kỳ họp trước' }],
  goesTo('conclusion'),
  ['sau', { type: 'writeConclusion', text: 'Chi bộ thống nhất kết quả kiểm điểm.' }],
)
