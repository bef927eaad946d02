import type { Minutes } from '../meeting/minutes-shape.ts'
import { partTotal, type ScorePart, scoreBand, scoreCriteria, scoreParts, scoreTotal } from '../minutes/quality-score.ts'
import { voteFacts } from './minutes-contents.ts'
import { type Block, fact, paragraph, paragraphs, table } from './party-document.ts'
import { day, names, sentence } from './vietnamese-words.ts'

export const praiseFacts = ({ commended, reminded }: Minutes): Block[] => [
  fact('Biểu dương', names(commended.map(withReason))),
  fact('Nhắc nhở, phê bình', names(reminded.map(withReason))),
]

const withReason = ({ name, reason }: Minutes['commended'][number]): string => `đồng chí ${name} (${reason})`

/** Who does what until when. */
export const taskFacts = ({ tasks }: Minutes): Block[] =>
  tasks.length === 0
    ? [paragraph('Không phân công nhiệm vụ nào.')]
    : [
        table(
          ['TT', 'Nhiệm vụ', 'Người thực hiện', 'Thời hạn'],
          tasks.map(({ what, name, dueOn }, index) => [String(index + 1), what, name, dueOn ? day(dueOn) : '']),
        ),
      ]

/** The chair's conclusion and the resolution with its vote. */
export function conclusionFacts({ conclusion, resolution, openVotes, petitions }: Minutes): Block[] {
  const votes = openVotes.filter(({ subject }) => subject === 'RESOLUTION').flatMap(voteFacts)
  return [
    ...petitions.map(petitionFact),
    ...(conclusion ? [fact('Kết luận của chủ trì', ''), ...paragraphs(conclusion)] : [paragraph('Chưa có kết luận.')]),
    ...(resolution ? [fact('Nghị quyết', ''), ...paragraphs(resolution)] : []),
    ...votes,
  ]
}

const petitionFact = ({ from, text, answer }: Minutes['petitions'][number]): Block =>
  fact(from ? `Kiến nghị của ${from}` : 'Kiến nghị', `${sentence(text)} ${answer ? `Trả lời: ${sentence(answer)}` : 'Chưa trả lời.'}`)

const partNames: Record<ScorePart, string> = {
  TIME: 'Thời gian sinh hoạt',
  ATTENDANCE: 'Tỷ lệ đảng viên dự sinh hoạt',
  PREPARATION: 'Công tác chuẩn bị',
  CONDUCT: 'Tiến hành sinh hoạt',
  PRINCIPLES: 'Thực hiện nguyên tắc',
  PREVIOUS_RESOLUTION: 'Kết quả thực hiện nghị quyết kỳ trước',
  CLOSING: 'Kết thúc sinh hoạt',
}

const bands = { GOOD: 'Tốt', FAIR: 'Khá', AVERAGE: 'Trung bình', POOR: 'Kém' }

/** Seven parts, 100 points (42-HD/BTCTW, Mục II), with the chair's words. */
export function scoreFacts({ score }: Minutes): Block[] {
  if (!score) return [paragraph('Chi bộ chưa tự chấm điểm.')]
  const words = (part: ScorePart) =>
    score.lines
      .filter(({ key, word }) => word !== '' && scoreCriteria.find((one) => one.key === key)?.part === part)
      .map(({ word }) => word)
      .join('; ')
  const rows = (Object.keys(scoreParts) as ScorePart[]).map((part, index) => [
    ...[String(index + 1), partNames[part], words(part), String(scoreParts[part]), String(partTotal(score.lines, part))],
  ])
  const total = scoreTotal(score.lines)
  return [
    table(['TT', 'Nội dung', 'Giải thích', 'Tối đa', 'Điểm'], rows, 3),
    fact('Tổng điểm', `${total}/100, xếp loại ${bands[scoreBand(total)]}`),
  ]
}
