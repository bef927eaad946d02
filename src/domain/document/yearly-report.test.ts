import mammoth from 'mammoth'
import { expect, it } from 'vitest'
import { partyDocx } from '#adapters/office/party-docx.ts'
import { aYearOf } from '../../../tests/support/year-figures.ts'
import { aggregateColumns, type UnitYear } from './aggregate-columns.ts'
import { numberText, percentText } from './aggregate-report.ts'
import { percent } from './vietnamese-words.ts'
import type { YearlyFacts } from './yearly-facts.ts'
import { emptyDraft, filledSections, yearlyReport } from './yearly-report.ts'

/** Every figure another one, so that a number in the wrong sentence is found. */
const year: UnitYear = {
  ...aYearOf({
    members: { total: 5631, official: 5402, probationary: 229, exempt: 318, suspended: 7, away: 61, assessed: 5190 },
    levels: {
      ...{ cells: 303, cellsDone: 297, due: 5204, selfAssessed: 5188, noMajority: 9 },
      levels: { EXCELLENT: 843, GOOD: 3917, SATISFACTORY: 411, NOT_COMPLETED: 19 },
      decided: { EXCELLENT: 800, GOOD: 3600, SATISFACTORY: 350, NOT_COMPLETED: 13 },
    },
  }),
  registrations: { asked: 5310, onTime: 5007, late: 106, items: { met: 9001, partly: 1207, notMet: 311, open: 83 }, byWeek: {} },
  reflections: { asked: 59123, submitted: 55871, late: 2017, remarked: 54003, exempt: 0, away: 0 } as UnitYear['reflections'] & object,
  meetings: {
    ...{
      cells: 3636,
      met: 3571,
      onTime: 3333,
      regular: 3571,
      thematic: 1289,
      meetings: 4860,
      minutes: 0,
      short: 47,
      present: 61234,
      expected: 64001,
    },
    bands: { GOOD: 3001, FAIR: 401, AVERAGE: 71, POOR: 3, NONE: 95 },
  } as UnitYear['meetings'] & object,
  shortfalls: {
    byTopic: {
      UNITY: { opened: 211, remedied: 190, open: 21, overdue: 5 },
      CRITICISM: { opened: 402, remedied: 367, open: 35, overdue: 11 },
    },
  },
  shortfallFlow: { opened: 613, remedied: 557, days: { to30: 301, to60: 149, to90: 53, to180: 37, longer: 17 } },
  commendations: { deeds: 726, byTitle: { 'excellent-year': { proposed: 240, decided: 233 } } },
  mentions: { praised: 1511, reminded: 173 },
}

const levels = { all: 303, levels: { EXCELLENT: 58, GOOD: 201, SATISFACTORY: 30, NOT_COMPLETED: 8 } }
const line = {
  figures: year,
  cells: levels,
  organisations: { all: 46, levels: { EXCELLENT: 9, GOOD: 34, SATISFACTORY: 2, NOT_COMPLETED: 1 } },
}

const facts: YearlyFacts = {
  ...{ unitName: 'Đảng bộ huyện Cao Lãnh', year: 2026, organisations: 46, cells: 303, figures: year },
  ...{ cellLevels: line.cells, organisationLevels: line.organisations },
  norms: { cells: 303, having: 288, reviewing: 271, reviews: 6120, points: 70011, most: 82004 },
  programmes: {
    ...{ year: 2026, months: [], cells: 303, usedOnce: 0, usedAll: 0, used: 0, held: 0, questions: 0, discussed: 0 },
  },
  campaigns: [{ name: 'Giữ trọn lời thề', asked: 5208, reported: 5199, cells: 303, cellsMet: 299 }],
  rounds: [
    { question: 'Làm sao học Bác thường xuyên?', received: 208, chosen: 7, measures: [{ title: 'In bảng chuẩn mực', proposals: 65 }] },
  ],
  questions: { asked: 39, answered: 36 },
  commendations: [{ title: 'Hoàn thành xuất sắc nhiệm vụ trong năm', proposed: 240, decided: 233 }],
  aggregate: {
    ...{ unitName: 'Đảng bộ huyện Cao Lãnh', upperName: 'Đảng bộ tỉnh Đồng Tháp', year: 2026, on: '2026-12-31', total: line },
    ...{ rows: [{ ...line, names: ['Xã Mỹ Thọ'], beyond: false }], reported: { done: 297, all: 303 }, smallestShown: 5 },
  },
}

/** As Word shows it. */
async function words(document = yearlyReport(facts, emptyDraft)): Promise<string> {
  const file = Buffer.from(await partyDocx(document))
  return (await mammoth.extractRawText({ buffer: file })).value
}

const leaves = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : []

/** Sums that the sentences make, each once more by hand. */
const sums = {
  registered: 5007 + 106,
  items: 9001 + 1207 + 311 + 83,
  opened: 211 + 402,
  remedied: 190 + 367,
  open: 21 + 35,
  overdue: 5 + 11,
  soon: 301 + 149 + 53,
  later: 37 + 17,
  scored: 3001 + 401 + 71 + 3,
  decided: 800 + 3600 + 350 + 13,
  collectives: 58 + 201 + 30 + 8,
  cellsLeft: 303 - 297,
  unregistered: 5310 - 5007 - 106,
  unsent: 59123 - 55871,
  unmet: 3636 - 3571,
  withoutReason: 0,
}

const shares: [number, number][] = [
  ...([
    [5113, 5310],
    [55871, 59123],
    [3571, 3636],
    [61234, 64001],
    [288, 303],
    [70011, 82004],
    [5199, 5208],
    [299, 303],
  ] as [number, number][]),
  ...([
    [36, 39],
    [297, 303],
    [5190, 5631],
    [843, 5190],
    [3917, 5190],
    [411, 5190],
    [19, 5190],
    [843, 4760],
    [843, 3917],
    [4763, 5190],
  ] as [number, number][]),
]

it('says no number but those of its facts', async () => {
  const known = new Set([
    ...[...leaves(facts), ...Object.values(sums)].map(numberText),
    ...shares.map(([part, whole]) => percent(part, whole)),
    ...aggregateColumns.flatMap(({ column, cell }) => {
      const value = cell(line)
      return column.kind === 'percent' && typeof value === 'number' ? [percentText(value)] : []
    }),
    // of the form itself: the day, sections, tables, the guidance cited, the least that is shown, ninety days
    ...['31', '12', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '42', '90', '31/12/2026', '2026'],
  ])
  const text = await words()
  const numbers = text.match(/\d+\/12\/2026|\d[\d.]*(?:,\d+)?%?/g)?.map((one) => one.replace(/\.$/, '')) ?? []
  expect(numbers.length).toBeGreaterThan(150)
  expect([...new Set(numbers)].filter((one) => !known.has(one))).toEqual([])
})

it('says them in the sentences they belong to', async () => {
  const text = await words()
  for (const said of [
    'có 46 tổ chức cơ sở đảng, 303 chi bộ',
    'có 5.631 đảng viên, gồm 5.402 đảng viên chính thức và 229 đảng viên dự bị',
    'Có 5.113/5.310 (96,3%) đảng viên thuộc diện đã đăng ký việc làm theo, trong đó 5.007 đúng hạn, 106 muộn.',
    '55.871/59.123 (94,5%) lượt đảng viên gửi',
    'nhận 208 ý kiến, chọn 7 nhóm giải pháp',
    'In bảng chuẩn mực (65 ý kiến)',
    'Xếp loại chi bộ: 58 hoàn thành xuất sắc nhiệm vụ, 201 hoàn thành tốt nhiệm vụ',
    'bằng 16,2% số được đánh giá, 17,7% trong số hoàn thành tốt nhiệm vụ trở lên và 21,5% so với số hoàn thành tốt nhiệm vụ',
    'Kết quả thực hiện sổ tay đảng viên',
    'đã chỉ ra 613 hạn chế, thiếu sót; đã khắc phục 557, còn 56 đang khắc phục, trong đó 16 quá hạn',
    'Nội dung có nhiều hạn chế nhất: tự phê bình, phê bình (402), đoàn kết nội bộ (211).',
    'Hoàn thành xuất sắc nhiệm vụ trong năm: đề nghị 240, đã khen thưởng 233',
    'ĐẢNG BỘ TỈNH ĐỒNG THÁP',
  ])
    expect(text).toContain(said)
})

it('leaves to the writer what only the writer knows, and takes the words once written', async () => {
  expect(await words()).toContain('[… hạn chế, khuyết điểm; nguyên nhân chủ quan, khách quan]')
  const written = await words(yearlyReport(facts, { leftOut: ['CAMPAIGNS'], words: { LIMITS: 'Một là, nể nang.\nHai là, hình thức.' } }))
  for (const said of ['Một là, nể nang.', 'Hai là, hình thức.']) expect(written).toContain(said)
  expect(written).not.toContain('[… hạn chế, khuyết điểm')
  expect(written).not.toContain('Giữ trọn lời thề')
  expect(written).toContain('6. Ý kiến đề xuất')
})

it('says so where a part is not published, instead of nought', () => {
  const unpublished = { ...facts, figures: { levels: year.levels } as UnitYear }
  const meetings = filledSections(unpublished, emptyDraft).find(({ id }) => id === 'MEETINGS')
  expect(meetings?.filled).toEqual([{ kind: 'text', text: '[… chưa có số liệu tổng hợp được công bố]' }])
})
