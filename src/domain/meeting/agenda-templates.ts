import type { AgendaStep, MeetingKind, StepKind } from './meeting.ts'

type Titles = Partial<Record<StepKind, string>>

/**
 * The agenda a meeting of this kind starts from, in the order of Hướng dẫn 42-HD/BTCTW (domain.md 2.3, rule 11). Titles are data that
 * stand in the minutes, hence Vietnamese; what a kind leaves out it does not hold.
 */
export const agendaTemplate = (kind: MeetingKind): AgendaStep[] =>
  order.flatMap((step) => {
    const title = { ...everyMeeting, ...templates[kind] }[step]
    return title === undefined ? [] : [{ id: step.toLowerCase().replaceAll('_', '-'), kind: step, title }]
  })

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

const everyMeeting: Titles = {
  ROLL_CALL: 'Điểm danh',
  MINUTE_TAKER: 'Cử thư ký',
  AGENDA: 'Thông qua chương trình',
  TASKS: 'Phân công nhiệm vụ',
  CONCLUSION: 'Kết luận',
  MINUTES_READ: 'Đọc biên bản',
}

const templates: Record<MeetingKind, Titles> = {
  ANNUAL_REVIEW: {
    REPORT: 'Báo cáo kiểm điểm',
    SHORTFALLS: 'Hạn chế, thiếu sót',
    OPINIONS: 'Góp ý, phê bình',
    BALLOTS: 'Bỏ phiếu xếp loại',
  },
  REGULAR: {
    REPORT: 'Báo cáo kết quả tháng, nhiệm vụ tháng tới',
    SHORTFALLS: 'Hạn chế, thiếu sót trong tháng',
    OPINIONS: 'Thảo luận, tự phê bình và phê bình',
  },
  THEMATIC: { REPORT: 'Báo cáo chuyên đề', OPINIONS: 'Thảo luận chuyên đề' },
  EXTRAORDINARY: { REPORT: 'Nêu lý do, nội dung cuộc họp', OPINIONS: 'Thảo luận', BALLOTS: 'Bỏ phiếu' },
}
