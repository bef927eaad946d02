import { type Block, heading, type PartyDocument, paragraph, placeOfIssue, table } from './party-document.ts'
import { day, longDay, outcomes } from './vietnamese-words.ts'

export type Honour = {
  name: string
  deeds: readonly { text: string; doneOn: string | null }[]
  /** The commendation proposal on record; null: none. */
  nomination: string | null
  /** As decided; null before. */
  level: string | null
}

export type HonourFacts = { year: number; cellName: string; upperName: string; today: string; signedBy: string; honours: readonly Honour[] }

/**
 * The roll of honour, and the proposal to commend from it: 12-HD/HU (15/5/2018): "cấp ủy chi bộ tổng hợp những việc làm tốt của đảng viên;
 * ghi danh, biểu dương và đề xuất đảng viên tiêu biểu ... để cấp ủy các cấp xem xét, khen thưởng".
 */
export const honourDocument = (facts: HonourFacts): PartyDocument => ({
  ...frame(facts, 'ghi-danh'),
  title: 'BẢNG GHI DANH',
  subtitle: `Việc làm tốt của đảng viên năm ${facts.year}`,
  blocks: [
    paragraph(
      `Năm ${facts.year}, ${facts.cellName} ghi danh ${facts.honours.length} đảng viên với ${facts.honours.reduce((sum, { deeds }) => sum + deeds.length, 0)} việc làm tốt đã được chi bộ xác nhận:`,
    ),
    table(['TT', 'Họ và tên', 'Việc làm tốt', 'Ngày'], facts.honours.flatMap(deedRows)),
  ],
})

/** Who is proposed, with the reasons; formal commendation is for decided EXCELLENT only, and the deciding committee looks at it (rule 28). */
export const commendationDocument = (facts: HonourFacts): PartyDocument => {
  const proposed = facts.honours.filter(({ nomination }) => nomination !== null)
  return {
    ...frame(facts, 'de-nghi-khen-thuong'),
    title: 'TỜ TRÌNH',
    subtitle: `Đề nghị biểu dương, khen thưởng đảng viên tiêu biểu năm ${facts.year}`,
    blocks: [
      paragraph(`Kính gửi: ${facts.upperName}`),
      paragraph(
        `Sau bình xét cuối năm, ${facts.cellName} đề nghị cấp ủy xem xét, biểu dương, khen thưởng ${proposed.length} đảng viên tiêu biểu trong học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh:`,
      ),
      ...proposed.flatMap(proposalBlocks),
      paragraph('Khen thưởng chính thức của năm chỉ xét trong số đảng viên đã được công nhận Hoàn thành xuất sắc nhiệm vụ.'),
    ],
  }
}

function frame({ year, cellName, upperName, today, signedBy }: HonourFacts, file: string) {
  const place = placeOfIssue(upperName, '')
  return {
    fileName: `${file}-${year}`,
    upper: upperName,
    unit: cellName,
    number: null,
    placeAndDate: place ? `${place}, ${longDay(today)}` : longDay(today),
    signatures: [{ above: 'T/M CHI ỦY', title: 'BÍ THƯ', name: signedBy, signed: null }],
    recipients: [`${upperName} (để báo cáo)`, 'Lưu chi bộ'],
    seal: [],
  }
}

const deedRows = ({ name, deeds }: Honour, index: number): string[][] =>
  deeds.map(({ text, doneOn }, row) => [row === 0 ? String(index + 1) : '', row === 0 ? name : '', text, doneOn ? day(doneOn) : ''])

const proposalBlocks = ({ name, nomination, level }: Honour, index: number): Block[] => [
  heading(2, `${index + 1}. Đồng chí ${name}`),
  ...(nomination ?? '').split('\n').filter(Boolean).map(paragraph),
  paragraph(`Mức xếp loại được công nhận: ${level === null ? 'chưa có quyết định' : (outcomes[level] ?? level)}.`),
]
