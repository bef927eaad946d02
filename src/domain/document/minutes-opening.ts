import type { Minutes } from '../meeting/minutes-shape.ts'
import { type Block, fact, paragraph, table } from './party-document.ts'
import { hour, moment, names, sentence } from './vietnamese-words.ts'

const notRecorded = 'chưa ghi'

/** When, where, who was convened, who came and who did not and why, who presided and who wrote. */
export function openingFacts(minutes: Minutes): Block[] {
  const { members, attendance, quorum } = minutes
  const { present, excused, unexcused, exempt } = attendance
  const temporary = members.temporary > 0 ? `; ngoài ra ${members.temporary} sinh hoạt tạm thời` : ''
  return [
    fact('Khai mạc', minutes.openedAt ? moment(minutes.openedAt) : notRecorded),
    fact('Địa điểm', minutes.place),
    fact(
      'Tổng số đảng viên',
      `${members.total} đồng chí (chính thức ${members.official}, dự bị ${members.probationary}; được miễn sinh hoạt ${members.exempt}${temporary})`,
    ),
    fact('Có mặt', `${present.total} đồng chí (chính thức ${present.official}, dự bị ${present.probationary}): ${names(present.names)}`),
    fact('Vắng có lý do', names(excused.map(({ name, reason }) => `${name} (${reason})`))),
    fact('Vắng không có lý do', names(unexcused)),
    fact('Được miễn công tác và sinh hoạt', names(exempt.map(({ name, present: came }) => (came ? `${name} (có dự)` : name)))),
    fact('Khách mời', names(minutes.guests.map(({ name, title }) => `${name}, ${title ?? 'cấp ủy viên theo dõi chi bộ'}`))),
    fact('Chủ trì', minutes.chair ?? notRecorded),
    fact('Thư ký', minutes.minuteTaker ?? notRecorded),
    fact('Đóng đảng phí', minutes.fees ? feeWords(minutes.fees) : notRecorded),
    fact(
      'Điều kiện biểu quyết',
      quorum ? `tính trên ${quorum.base} đảng viên chính thức, cần ít nhất ${quorum.needed} đồng chí có mặt` : notRecorded,
    ),
  ]
}

function feeWords({ paid, owing, note }: NonNullable<Minutes['fees']>): string {
  const words = `${paid} đồng chí đã đóng, ${owing} đồng chí còn nợ`
  return note ? `${words}. ${sentence(note)}` : words
}

/** Rule 11: what was skipped stands with its reason, and what was changed in the meeting with who changed it. */
export const agendaFacts = ({ agenda, agendaChanges }: Minutes): Block[] => [
  table(
    ['TT', 'Nội dung', 'Lúc', 'Thực hiện'],
    agenda.flatMap((step, index) => [
      agendaRow(step, String(index + 1)),
      ...step.items.map((item, below) => agendaRow(item, `${index + 1}.${below + 1}`)),
    ]),
  ),
  ...(agendaChanges.length > 0 ? [fact('Thay đổi trong cuộc họp', sentence(agendaChanges.map(changeWords).join('; ')))] : []),
]

const agendaRow = ({ title, state, at, reason }: Minutes['agenda'][number]['items'][number], number: string): string[] => [
  ...[number, title, at === null || state === 'NOT_HELD' ? '' : hour(at)],
  reason ? `${states[state]}: ${reason}` : states[state],
]

const changes = { ADDED: 'thêm', REMOVED: 'bỏ', RENAMED: 'đổi tên thành', MOVED: 'chuyển chỗ' }

const changeWords = ({ at, what, title, was, name }: Minutes['agendaChanges'][number]): string =>
  `${hour(at)} ${changes[what]} “${title}”${was ? ` (trước là “${was}”)` : ''}, đồng chí ${name}`

const states = { HELD: 'đã thực hiện', SKIPPED: 'bỏ qua', NOT_HELD: 'chưa thực hiện' }

/** Breaks, what was done for members by somebody else's hand, and the end. */
export function closingFacts({ closedAt, notices, pauses, signatures }: Minutes): Block[] {
  const end = closedAt ? `Cuộc họp kết thúc lúc ${moment(closedAt)}.` : 'Cuộc họp đang diễn ra.'
  const read = signatures.length > 0 ? ' Biên bản đã được đọc trước chi bộ và được chủ trì, thư ký thống nhất ký.' : ''
  return [
    ...(pauses.length > 0 ? [fact('Tạm dừng', sentence(pauses.map(pauseWords).join('; ')))] : []),
    ...noticeFacts(notices),
    paragraph(end + read),
  ]
}

const pauseWords = ({ from, to, reason }: Minutes['pauses'][number]): string =>
  `từ ${hour(from)}${to ? ` đến ${hour(to)}` : ''}${reason ? ` (${reason})` : ''}`

const noticeLabels: Record<Minutes['notices'][number]['kind'], string> = {
  PIN_RESET: 'Đặt lại mã PIN',
  PRESENCE_BY_HAND: 'Điểm danh bằng tay',
  SECOND_DEVICE: 'Dùng thêm máy khác',
}

/** One line for each kind and each who did it, however many it was done for. */
function noticeFacts(notices: Minutes['notices']): Block[] {
  const labelOf = ({ kind, byName }: Minutes['notices'][number]) => `${noticeLabels[kind]} (${byName} ghi)`
  const labels = [...new Set(notices.map(labelOf))]
  return labels.map((label) => fact(label, names(notices.filter((one) => labelOf(one) === label).map(({ name }) => name))))
}
