import { type AgendaStep, type PlannedStep, type StepKind, wholeStep } from './agenda.ts'
import type { MeetingKind } from './meeting.ts'

/**
 * What agendas of a kind start from: edited by an organisation, never changed once it has a version. Version 0 is the shipped one. It plans
 * no presenter and keeps no note.
 */
export type AgendaTemplate = { kind: MeetingKind; version: number; steps: AgendaStep[] }

/**
 * The shipped template of a kind, in the order of Hướng dẫn 42-HD/BTCTW (domain.md 2.3, rule 11). Titles are data that stand in the
 * minutes, hence Vietnamese; minutes add up to those of rule 13, and an extraordinary meeting is left blank but for what every meeting holds.
 */
export const shippedAgenda = (kind: MeetingKind): AgendaTemplate => ({
  kind,
  version: 0,
  steps: order.flatMap((step) => {
    const line = { ...everyMeeting, ...body[kind] }[step]
    return line === undefined ? [] : [wholeStep({ id: slug(step), kind: step, ...line })]
  }),
})

/** The steps as a new meeting takes them over. */
export const stepsOf = ({ steps }: AgendaTemplate): AgendaStep[] =>
  steps.map((step) => ({ ...step, presenterId: null, items: step.items.map((item) => ({ ...item, presenterId: null })) }))

const slug = (kind: StepKind): string => kind.toLowerCase().replaceAll('_', '-')

type Lines = Partial<Record<StepKind, Omit<PlannedStep, 'id' | 'kind'>>>

const order: readonly StepKind[] = [
  'ROLL_CALL',
  'MINUTE_TAKER',
  'AGENDA',
  'REPORT',
  'SHORTFALLS',
  'OPINIONS',
  'BALLOTS',
  'TASKS',
  'CONCLUSION',
  'MINUTES_READ',
]

const everyMeeting: Lines = {
  ROLL_CALL: { title: 'Điểm danh', minutes: 5 },
  MINUTE_TAKER: { title: 'Cử thư ký', minutes: 3 },
  AGENDA: { title: 'Thông qua chương trình', minutes: 2 },
  TASKS: { title: 'Phân công nhiệm vụ', minutes: 5 },
  CONCLUSION: { title: 'Kết luận', minutes: 5 },
  MINUTES_READ: { title: 'Đọc biên bản', minutes: 5 },
}

const body: Record<MeetingKind, Lines> = {
  ANNUAL_REVIEW: {
    REPORT: { title: 'Báo cáo kiểm điểm', minutes: 20 },
    SHORTFALLS: { title: 'Hạn chế, thiếu sót', minutes: 40 },
    OPINIONS: { title: 'Góp ý, phê bình', minutes: 30 },
    BALLOTS: { title: 'Bỏ phiếu xếp loại', minutes: 30 },
  },
  REGULAR: {
    REPORT: {
      title: 'Báo cáo kết quả tháng, nhiệm vụ tháng tới',
      items: [
        { id: 'results', title: 'Kết quả thực hiện nhiệm vụ tháng trước', minutes: 10 },
        { id: 'news', title: 'Thông tin thời sự, chủ trương mới', minutes: 5 },
        { id: 'next-month', title: 'Nhiệm vụ trọng tâm tháng tới', minutes: 10 },
      ],
    },
    SHORTFALLS: { title: 'Hạn chế, thiếu sót trong tháng', minutes: 15 },
    OPINIONS: { title: 'Thảo luận, tự phê bình và phê bình', minutes: 25 },
  },
  THEMATIC: {
    REPORT: { title: 'Báo cáo chuyên đề', minutes: 25 },
    OPINIONS: { title: 'Thảo luận chuyên đề', minutes: 40 },
  },
  EXTRAORDINARY: {},
}
