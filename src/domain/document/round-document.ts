import type { CivilDate } from '../organization/types.ts'
import type { ProposalRound } from '../proposals/round.ts'
import { numberText } from './aggregate-report.ts'
import { fact, heading, type PartyDocument, paragraph, paragraphs, placeOfIssue, table } from './party-document.ts'
import { fileWord } from './sheet.ts'
import { day, longDay, percent, sentence } from './vietnamese-words.ts'

export type RoundFacts = {
  round: Pick<ProposalRound, 'question' | 'explanation' | 'audience' | 'calledOn' | 'deadline' | 'groups' | 'published'>
  /** How many were asked, how many of them proposed, how many proposals came. */
  asked: number
  proposers: number
  received: number
  unitName: string
  upperName: string
  on: CivilDate
  byName: string
}

/** What a committee answers to those it asked (An Phú, 2014: 208 proposals collected, 7 chosen): how many came, what was chosen. Nobody's name. */
export function roundDocument({ round, asked, proposers, received, unitName, upperName, on, byName }: RoundFacts): PartyDocument {
  return {
    fileName: fileWord(`ket qua lay y kien ${day(round.calledOn)}`),
    upper: upperName,
    unit: unitName,
    number: null,
    placeAndDate: `${placeOfIssue(unitName, placeOfIssue(upperName, unitName))}, ${longDay(on)}`,
    title: 'THÔNG BÁO',
    subtitle: 'Kết quả lấy ý kiến đề xuất',
    blocks: [
      heading(1, 'I. Nội dung lấy ý kiến'),
      paragraph(sentence(round.question)),
      ...paragraphs(round.explanation),
      fact('Đối tượng', round.audience === 'SECRETARIES' ? 'bí thư các chi bộ' : 'đảng viên các chi bộ'),
      fact('Thời gian', `từ ngày ${day(round.calledOn)} đến hết ngày ${day(round.deadline)}`),
      heading(1, 'II. Kết quả'),
      paragraph(
        `Có ${numberText(proposers)}/${numberText(asked)} đồng chí được hỏi gửi đề xuất (${percent(proposers, asked)}), với ${numberText(received)} ý kiến.`,
      ),
      ...chosen(round, received),
      ...paragraphs(round.published?.word),
    ],
    signatures: [{ above: 'T/M CẤP ỦY', title: '', name: round.published?.byName ?? byName, signed: null }],
    recipients: ['Các chi bộ trực thuộc', 'Lưu văn phòng'],
    seal: [],
  }
}

/** As published; before that, the short list as it stands. */
function chosen({ published, groups }: RoundFacts['round'], received: number) {
  const measures =
    published?.measures ?? groups.filter((one) => one.chosen).map(({ title, proposalIds }) => ({ title, proposals: proposalIds.length }))
  if (measures.length === 0) return [paragraph('Chưa chọn giải pháp nào.')]
  const rows = measures.map(({ title, proposals }, index) => [
    String(index + 1),
    title,
    numberText(proposals),
    percent(proposals, received),
  ])
  return [
    paragraph(`${published ? 'Cấp ủy chọn' : 'Dự kiến chọn'} ${numberText(measures.length)} giải pháp để thực hiện:`),
    table(['TT', 'Giải pháp', 'Số ý kiến', 'Tỷ lệ'], rows, 2),
  ]
}
