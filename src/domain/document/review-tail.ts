import { type Figures, figureOf, type Level, levels } from '../classification/levels.ts'
import type { Proposal } from '../classification/proposed-level.ts'
import type { CivilDate } from '../organization/types.ts'
import { type Block, fact, heading, paragraphs } from './party-document.ts'
import { day, marks, outcomes, percent, sentence } from './vietnamese-words.ts'

/** What others say of the member: the chain from the unit's head to the grassroots committee, each null until it is on record. */
export type ReviewTail = {
  /** As civil servant or public employee (rule 24); `applies` is false for who is none. */
  state: { applies: boolean; level: Level | null }
  committee: { remark: string; proposedLevel: Level | null; signedBy: string } | null
  cell: {
    proposal: Proposal
    figures: Figures
    base: number
    /** Of the second sheet, where EXCELLENT was asked apart. */
    second: { agree: number; base: number } | null
    votedOn: CivilDate
    signedBy: string
  } | null
  decided: { level: Level; number: string; decidedOn: CivilDate; unitName: string; reason: string | null; signedBy: string } | null
}

/** The tail of the form, with its three signatures: head of the unit, chi ủy and cell, grassroots committee. */
export const tailParts = (tail: ReviewTail): Block[] => [
  heading(1, 'ĐÁNH GIÁ, XẾP LOẠI CHẤT LƯỢNG CỦA CẤP CÓ THẨM QUYỀN'),
  ...statePart(tail),
  ...cellPart(tail),
  ...decidedPart(tail),
]

function statePart({ state }: ReviewTail): Block[] {
  if (!state.applies) return [fact('Xếp loại cán bộ, công chức, viên chức', 'không thuộc diện')]
  return [
    heading(2, 'Nhận xét, đánh giá của người đứng đầu cơ quan, đơn vị'),
    fact('Mức xếp loại cán bộ, công chức, viên chức', words(state.level, 'chưa có kết quả')),
    signature('NGƯỜI ĐỨNG ĐẦU CƠ QUAN, ĐƠN VỊ', null, ''),
  ]
}

function cellPart({ committee, cell }: ReviewTail): Block[] {
  const remark = paragraphs(committee?.remark)
  return [
    heading(2, 'Nhận xét, đánh giá của chi ủy'),
    ...(remark.length > 0 ? remark : paragraphs('Chưa có nhận xét.')),
    fact('Chi ủy đề nghị mức', words(committee?.proposedLevel ?? null, 'chưa đề nghị')),
    fact('Chi bộ đề xuất xếp loại mức chất lượng', cell ? proposed(cell) : 'chi bộ chưa bỏ phiếu'),
    ...(cell ? [fact('Kết quả bỏ phiếu', counts(cell))] : []),
    signature('BÍ THƯ', 'T/M CHI ỦY (CHI BỘ)', cell?.signedBy ?? committee?.signedBy ?? ''),
  ]
}

function decidedPart({ decided }: ReviewTail): Block[] {
  return [
    heading(2, 'Đảng ủy, chi ủy cơ sở xếp loại chất lượng'),
    fact('Mức xếp loại chất lượng', words(decided?.level ?? null, 'chưa có quyết định')),
    ...(decided ? [fact('Quyết định', `số ${decided.number}, ngày ${day(decided.decidedOn)}, ${decided.unitName}`)] : []),
    ...(decided?.reason ? [fact('Lý do khác với đề xuất của chi bộ', sentence(decided.reason))] : []),
    signature('BÍ THƯ', 'T/M ĐẢNG ỦY (CHI ỦY)', decided?.signedBy ?? ''),
  ]
}

const words = (level: Level | null, none: string): string => (level === null ? none : (outcomes[level] ?? none))

const proposed = ({ proposal }: NonNullable<ReviewTail['cell']>): string =>
  proposal === null ? 'chi ủy đề xuất theo số phiếu' : (outcomes[proposal] ?? proposal)

function counts({ figures, base, second, votedOn }: NonNullable<ReviewTail['cell']>): string {
  const each = levels.map(
    (level) => `${(marks[level] ?? level).toLowerCase()} ${figureOf(figures, level)} phiếu (${percent(figureOf(figures, level), base)})`,
  )
  const agreed = second ? `; bình chọn xuất sắc: ${second.agree}/${second.base} đồng ý (${percent(second.agree, second.base)})` : ''
  return `${each.join(', ')}; tính trên ${base} đảng viên chính thức${agreed}; ngày ${day(votedOn)}`
}

const signature = (title: string, above: string | null, name: string): Block => ({
  kind: 'signature',
  signature: { above, title, name, signed: null },
})
