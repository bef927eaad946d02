import type { WorkKind } from '../organization/types.ts'
import { type Block, fact, type PartyDocument, placeOfIssue } from './party-document.ts'
import type { ReviewFacts } from './review-facts.ts'
import { reviewParts } from './review-parts.ts'
import { tailParts } from './review-tail.ts'
import { day, longDay, moment } from './vietnamese-words.ts'

/**
 * The individual review (bản kiểm điểm cá nhân, Mẫu 02A without a post, 02B with one, 25-HD/BTCTW; domain.md 9): head, the parts in the
 * order and the words of the paper form, and the tail that others fill, from the record.
 */
export function reviewDocument(facts: ReviewFacts): PartyDocument {
  const { year, upperName, cellName, member, template, handedInAt, onPaper, today, tail } = facts
  const place = placeOfIssue(upperName, '')
  const on = longDay(handedInAt ?? today)
  return {
    fileName: `ban-kiem-diem-${year}-${member.memberId}`,
    upper: upperName,
    unit: cellName,
    number: null,
    placeAndDate: place ? `${place}, ${on}` : on,
    title: 'BẢN KIỂM ĐIỂM CÁ NHÂN',
    subtitle: `Năm ${year} (Mẫu ${template.form})`,
    blocks: [...headFacts(facts), ...(onPaper ? [] : reviewParts(facts)), selfSignature(facts), ...tailParts(tail)],
    signatures: [],
    recipients: [],
    seal: [
      handedInAt === null
        ? 'Bản nháp, chưa nộp.'
        : `${onPaper ? 'Nộp bản giấy, chi ủy ghi nhận mức tự xếp loại' : 'Nộp'} trên hệ thống lúc ${moment(handedInAt)}.`,
      `Mẫu theo ${template.source}. Phần nhận xét, xếp loại lấy từ hồ sơ đến ${day(today)}.`,
    ],
  }
}

const headFacts = ({ member, cellName }: ReviewFacts): Block[] => [
  fact('Họ và tên', member.name),
  fact('Ngày sinh', member.bornOn ? day(member.bornOn) : 'chưa ghi'),
  fact('Chức vụ Đảng, chính quyền, đoàn thể', member.post ?? 'không'),
  fact('Đơn vị công tác', workplaces[member.workKind]),
  fact('Chi bộ', cellName),
]

/** The record holds the kind of work, not the name of the office: the line is there to be completed by hand. */
const workplaces: Record<WorkKind, string> = {
  CIVIL_SERVANT: 'cán bộ, công chức, …………………………',
  PUBLIC_EMPLOYEE: 'viên chức, …………………………',
  OUTSIDE: 'ngoài hệ thống chính trị',
}

const selfSignature = ({ member, handedInAt }: ReviewFacts): Block => ({
  kind: 'signature',
  signature: {
    above: null,
    title: 'NGƯỜI TỰ KIỂM ĐIỂM',
    name: member.name,
    signed: handedInAt ? `Đã nộp trên hệ thống lúc ${moment(handedInAt)}` : null,
  },
})
