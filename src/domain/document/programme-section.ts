import type { CivilDate } from '../organization/types.ts'
import type { ProgrammeFigures, ProgrammeYear } from '../programme/year-of-programmes.ts'
import { type Block, heading, type PartyDocument, type PlainBlock, paragraph, placeOfIssue, table } from './party-document.ts'
import { longDay, percent } from './vietnamese-words.ts'

type Place = { unitName: string; upperName: string; on: CivilDate; byName: string }

/**
 * The section on the monthly programmes that the committee's yearly report must have (seed 002, measure 6): figures over cells, nobody's
 * name, and a text ready to be taken over.
 */
export const programmeSection = (year: ProgrammeYear, { unitName, upperName, on, byName }: Place): PartyDocument => ({
  fileName: `chuong-trinh-sinh-hoat-${year.year}`,
  upper: upperName,
  unit: unitName,
  number: null,
  placeAndDate: `${placeOfIssue(unitName, placeOfIssue(upperName, unitName))}, ${longDay(on)}`,
  title: 'BÁO CÁO',
  subtitle: `Mục trong báo cáo tổng kết năm ${year.year}: thực hiện chương trình sinh hoạt chi bộ hằng tháng`,
  blocks: [...programmeSentences(year), ...(year.months.length === 0 ? [] : [heading(2, 'Theo từng tháng'), programmeTable(year)])],
  signatures: [{ above: 'T/M CẤP ỦY', title: '', name: byName, signed: null }],
  recipients: ['Cấp ủy cấp trên (để báo cáo)', 'Các chi bộ trực thuộc', 'Lưu văn phòng'],
  seal: [],
})

/** What the year's programmes came to, in sentences. */
export const programmeSentences = (year: ProgrammeYear): PlainBlock[] =>
  year.months.length === 0
    ? [paragraph(`Năm ${year.year} chưa ban hành chương trình sinh hoạt tháng nào.`)]
    : [published, taken, discussed, ...(year.months.some(isPartial) ? [weakest] : [])].map((words) => paragraph(words(year)))

/** The same month by month. */
export const programmeTable = (year: ProgrammeYear): Block =>
  table(
    ['Tháng', 'Chương trình', 'Chi bộ đưa vào sinh hoạt', 'Đã sinh hoạt', 'Câu hỏi thảo luận'],
    year.months.map((one) => [
      monthWord(one.month),
      one.title,
      `${one.used}/${one.cells} (${percent(one.used, one.cells)})`,
      `${one.held}`,
      `${one.discussed}/${one.questions * one.held}`,
    ]),
    2,
  )

const published = ({ year, months, cells }: ProgrammeYear): string =>
  `Trong năm ${year}, cấp ủy ban hành chương trình sinh hoạt chi bộ của ${months.length} tháng (${months.map(({ month }) => monthWord(month)).join(', ')}), có nội dung học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh, gửi đến ${cells} chi bộ trực thuộc.`

const taken = ({ cells, usedOnce, usedAll, used, months }: ProgrammeYear): string =>
  `Có ${usedOnce}/${cells} chi bộ (${percent(usedOnce, cells)}) đưa chương trình vào sinh hoạt ít nhất một tháng, ${usedAll}/${cells} chi bộ thực hiện đủ các tháng; tính chung ${used}/${cells * months.length} lượt (${percent(used, cells * months.length)}).`

const discussed = ({ held, discussed, months }: ProgrammeYear): string => {
  const asked = months.reduce((sum, one) => sum + one.questions * one.held, 0)
  return `Đã có ${held} lượt chi bộ sinh hoạt xong theo chương trình, thảo luận ${discussed}/${asked} lượt câu hỏi đặt ra.`
}

const isPartial = ({ used, cells }: ProgrammeFigures): boolean => used < cells

function weakest({ months }: ProgrammeYear): string {
  const [least] = months.filter(isPartial).toSorted((a, b) => a.used - b.used)
  return least
    ? `Tháng có ít chi bộ thực hiện nhất là ${monthWord(least.month)} (${least.used}/${least.cells}); cấp ủy tiếp tục nhắc nhở, hướng dẫn các chi bộ chưa thực hiện.`
    : ''
}

const monthWord = (month: string): string => month.split('-').toReversed().join('/')
