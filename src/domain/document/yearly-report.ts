import { aggregateTables } from './aggregate-report.ts'
import { type Block, heading, type PartyDocument, paragraph, paragraphs, placeOfIssue } from './party-document.ts'
import { programmeTable } from './programme-section.ts'
import { fileWord } from './sheet.ts'
import { longDay } from './vietnamese-words.ts'
import type { YearlyFacts } from './yearly-facts.ts'
import { chapters, type SectionId, type YearlySection, yearlySections } from './yearly-sections.ts'

/** What the committee made of its report so far: sections it leaves out, and its own words in each. */
export type YearlyDraft = { leftOut: readonly SectionId[]; words: Readonly<Partial<Record<SectionId, string>>> }

export const emptyDraft: YearlyDraft = { leftOut: [], words: {} }

/** One section as it will stand: what the system says of it, and what is still the writer's. */
export type FilledSection = Pick<YearlySection, 'id' | 'chapter' | 'title' | 'asks'> & {
  filled: Block[]
  words: string
  isLeftOut: boolean
}

export const filledSections = (facts: YearlyFacts, { leftOut, words }: YearlyDraft): FilledSection[] =>
  yearlySections.map(({ fill, ...section }) => ({
    ...section,
    filled: section.id === 'APPENDIX' ? appendix(facts) : fill(facts),
    words: words[section.id] ?? '',
    isLeftOut: leftOut.includes(section.id),
  }))

/** The formal report of a committee on its year: filled from the figures, "[…]" where only the writer knows. */
export function yearlyReport(facts: YearlyFacts, draft: YearlyDraft): PartyDocument {
  const { unitName, year, aggregate } = facts
  const sections = filledSections(facts, draft).filter(({ isLeftOut }) => !isLeftOut)
  const place = placeOfIssue(unitName, placeOfIssue(aggregate.upperName, unitName))
  return {
    fileName: fileWord(`bao cao nam ${year} ${unitName}`),
    upper: aggregate.upperName,
    unit: unitName,
    number: 'Số […]-BC/ĐU',
    placeAndDate: `${place}, ${longDay(aggregate.on)}`,
    title: 'BÁO CÁO',
    subtitle: `Kết quả công tác xây dựng Đảng và thực hiện sổ tay đảng viên năm ${year}`,
    blocks: chapterBlocks(sections.filter(({ chapter }) => chapter !== 'PL')),
    annex: chapterBlocks(sections.filter(({ chapter }) => chapter === 'PL')),
    signatures: [{ above: 'T/M CẤP ỦY', title: 'BÍ THƯ', name: '[…]', signed: null }],
    recipients: ['Cấp ủy cấp trên (để báo cáo)', 'Các chi bộ trực thuộc', 'Lưu văn phòng'],
    seal: [],
  }
}

/** Chapters that still have a section, their sections numbered where there are several. */
function chapterBlocks(sections: readonly FilledSection[]): Block[] {
  const ids = [...new Set(sections.map(({ chapter }) => chapter))]
  return ids.flatMap((chapter) => {
    const own = sections.filter((one) => one.chapter === chapter)
    const numberOf = (index: number) => (chapter === 'II' ? [heading(2, `${index + 1}. ${own[index]?.title ?? ''}`)] : [])
    return [heading(1, chapters[chapter]), ...own.flatMap((one, index) => [...numberOf(index), ...sectionBlocks(one)])]
  })
}

const sectionBlocks = ({ filled, words, asks }: FilledSection): Block[] => [
  ...filled,
  ...paragraphs(words),
  ...(asks !== null && words.trim() === '' ? [paragraph(`[… ${asks}]`)] : []),
]

const appendix = ({ aggregate, programmes }: YearlyFacts): Block[] => [
  ...aggregateTables(aggregate),
  ...(programmes.months.length > 0 ? [heading(2, 'Biểu 5. Chương trình sinh hoạt hằng tháng'), programmeTable(programmes)] : []),
]
