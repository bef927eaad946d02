import mammoth from 'mammoth'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commendationDocument, type HonourFacts, honourDocument } from '#domain/document/honour-document.ts'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { reviewDocument } from '#domain/document/review-document.ts'
import type { ReviewFacts } from '#domain/document/review-facts.ts'
import { withPost } from '#domain/notebook/templates.ts'
import { yearRecord } from '#domain/notebook/year-record.ts'
import { anItem, aYear, muoi, reflected, registered } from '../../../tests/support/a-year.ts'
import { aDraftShortfall, fullAnswers } from '../../../tests/support/small-commune.ts'
import { docxWriter } from './docx-writer.ts'

const writer = docxWriter()
afterAll(() => writer.close())

async function read(document: PartyDocument) {
  const buffer = Buffer.from(await writer.write(document))
  const [{ value: text }, { value: html }] = await Promise.all([mammoth.extractRawText({ buffer }), mammoth.convertToHtml({ buffer })])
  const cellsOf = (row: string) => [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map((cell) => cell[1]?.replace(/<[^>]+>/g, '') ?? '')
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map((row) => cellsOf(row[1] ?? ''))
  return { text, lines: text.split('\n').filter((line) => line !== ''), rows }
}

const words = Object.fromEntries(
  withPost.sections.flatMap((section) =>
    section.fields.filter(({ kind }) => kind === 'TEXT').map(({ code }) => [code, `Lời của phần ${code}.`]),
  ),
)

const answers = fullAnswers({
  text: words,
  grade: { QUALITIES: 'EXCELLENT', DUTIES: 'GOOD', LEADERSHIP: 'AVERAGE', INITIATIVE: 'GOOD', EXAMPLE: 'POOR', REMEDIED: 'GOOD' },
  registration: [{ id: 'i1', text: 'Dọn kênh', result: 'Đủ 4 buổi', outcome: 'ACHIEVED' }],
  shortfalls: [aDraftShortfall()],
  levelAsEmployee: 'GOOD',
  levelAsMember: 'EXCELLENT',
})

const item = { itemId: 'i1', what: 'Dọn kênh', done: 'Một buổi', outcome: null }

const facts: ReviewFacts = {
  year: 2026,
  upperName: 'Đảng bộ xã Sen Hồng',
  cellName: 'Chi bộ Ấp 3',
  member: { memberId: muoi, name: 'Lê Thị Mười', bornOn: '1963-10-18', post: 'Phó Bí thư', workKind: 'CIVIL_SERVANT' },
  template: withPost,
  answers,
  handedInAt: '2026-11-20T01:00:00.000Z',
  onPaper: false,
  today: '2026-12-31',
  record: yearRecord(
    aYear({
      entries: [
        registered([anItem('i1', 'Dọn kênh', { measure: 'đủ 4 buổi' }), anItem('i2', 'Đọc một bài về Bác')]),
        reflected('2026-03', [item]),
        reflected('2026-06', [item]),
      ],
      assessed: answers.registration,
    }),
  ),
  tail: {
    state: { applies: true, level: 'GOOD' },
    committee: { remark: 'Bền bỉ, làm nhiều hơn nói.', proposedLevel: 'EXCELLENT', signedBy: 'Huỳnh Văn Sáu' },
    cell: {
      ...{ proposal: 'GOOD', figures: { EXCELLENT: 9, GOOD: 5, SATISFACTORY: 2, NOT_COMPLETED: 1 }, base: 20, second: null },
      ...{ votedOn: '2026-12-05', signedBy: 'Huỳnh Văn Sáu' },
    },
    decided: {
      ...{ level: 'GOOD', number: '52-QĐ/ĐU', decidedOn: '2026-12-20', unitName: 'Đảng bộ xã Sen Hồng' },
      ...{ reason: null, signedBy: 'Nguyễn Thị Phước' },
    },
  },
}

describe('the individual review opened again in Word, field by field (domain.md 9, Mẫu 02B)', () => {
  let file: Awaited<ReturnType<typeof read>>
  beforeAll(async () => {
    file = await read(reviewDocument(facts))
  })
  const after = (start: string, steps = 1) => file.lines[file.lines.findIndex((line) => line.startsWith(start)) + steps]

  it('has the head of the form: organisations, place and date, whose it is', () => {
    expect(file.lines.slice(0, 2)).toEqual(['ĐẢNG BỘ XÃ SEN HỒNG', 'CHI BỘ ẤP 3'])
    for (const line of [
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Sen Hồng, ngày 20 tháng 11 năm 2026',
      'BẢN KIỂM ĐIỂM CÁ NHÂN',
      'Năm 2026 (Mẫu 02B)',
      'Họ và tên: Lê Thị Mười',
      'Ngày sinh: 18/10/1963',
      'Chức vụ Đảng, chính quyền, đoàn thể: Phó Bí thư',
      'Chi bộ: Chi bộ Ấp 3',
    ])
      expect(file.lines).toContain(line)
  })

  it('has every part in the order of the paper, each with its words and its grade', () => {
    const titles = withPost.sections.map(({ number, title }) => file.lines.indexOf(`${number}. ${title.vi}`))
    expect(titles.every((at, index) => at > (titles[index - 1] ?? -1))).toBe(true)
    for (const text of Object.values(words)) expect(file.lines).toContain(text)
    const graded = Object.entries({ QUALITIES: 'Xuất sắc', DUTIES: 'Tốt', LEADERSHIP: 'Trung bình', EXAMPLE: 'Kém', REMEDIED: 'Tốt' })
    for (const [code, grade] of graded) expect(after(`Lời của phần ${code}`)).toBe(`Tự đánh giá: ${grade}`)
  })

  it('Quận 8: "đăng ký một đằng, làm một nẻo": what was registered stands beside its result and its months', () => {
    expect(file.rows).toContainEqual(['1', 'Dọn kênh (đủ 4 buổi)', 'Đủ 4 buổi', 'Đạt', 'tháng 3, 6'])
    expect(file.rows).toContainEqual(['2', 'Đọc một bài về Bác', '', 'chưa ghi', 'không'])
    expect(file.text).toContain('Đăng ký 2 việc: đạt 1, đạt một phần 0, không đạt 0, không ghi kết quả 1.')
  })

  it('counts shortfalls, then causes, then remedies with their day', () => {
    expect(after('1. Hạn chế, khuyết điểm')).toBe('Một là, Ba tháng liền không báo cáo tình hình kênh nội đồng.')
    expect(after('2. Nguyên nhân')).toBe('Một là, Giao hết việc ghi sổ cho tổ bơm.')
    expect(after('3. Biện pháp khắc phục')).toBe('Một là, Tự đi kiểm tra 6 tuyến kênh. Thời hạn: 25/12/2026.')
  })

  it('has both self-chosen levels and the member’s signature before the tail', () => {
    expect(file.lines).toContain('1. Xếp loại cán bộ, công chức, viên chức: Hoàn thành tốt nhiệm vụ')
    expect(file.lines).toContain('2. Xếp loại đảng viên: Hoàn thành xuất sắc nhiệm vụ')
    expect(file.lines.indexOf('NGƯỜI TỰ KIỂM ĐIỂM')).toBeLessThan(file.lines.findIndex((line) => line.startsWith('ĐÁNH GIÁ, XẾP LOẠI')))
  })

  it('has the tail filled from the record: state, chi ủy, the cell with counts, the decision with number and date', () => {
    for (const line of [
      'Mức xếp loại cán bộ, công chức, viên chức: Hoàn thành tốt nhiệm vụ',
      'Bền bỉ, làm nhiều hơn nói.',
      'Chi ủy đề nghị mức: Hoàn thành xuất sắc nhiệm vụ',
      'Chi bộ đề xuất xếp loại mức chất lượng: Hoàn thành tốt nhiệm vụ',
      'Mức xếp loại chất lượng: Hoàn thành tốt nhiệm vụ',
      'Quyết định: số 52-QĐ/ĐU, ngày 20/12/2026, Đảng bộ xã Sen Hồng',
      'T/M CHI ỦY (CHI BỘ)',
      'T/M ĐẢNG ỦY (CHI ỦY)',
    ])
      expect(file.lines).toContain(line)
    expect(file.text).toContain('hoàn thành xuất sắc 9 phiếu (45,0%), hoàn thành tốt 5 phiếu (25,0%)')
    expect(file.text).toContain('tính trên 20 đảng viên chính thức; ngày 05/12/2026')
    expect(file.lines.filter((line) => line === 'Huỳnh Văn Sáu' || line === 'Nguyễn Thị Phước')).toHaveLength(2)
  })
})

it('a review of which nothing is decided yet says so in every line of the tail', async () => {
  const tail = { state: { applies: false, level: null }, committee: null, cell: null, decided: null }
  const { lines } = await read(reviewDocument({ ...facts, handedInAt: null, tail }))
  for (const line of [
    'Xếp loại cán bộ, công chức, viên chức: không thuộc diện',
    'Chưa có nhận xét.',
    'Chi bộ đề xuất xếp loại mức chất lượng: chi bộ chưa bỏ phiếu',
    'Mức xếp loại chất lượng: chưa có quyết định',
    'Bản nháp, chưa nộp.',
  ])
    expect(lines).toContain(line)
})

describe('12-HD/HU: "ghi danh, biểu dương và đề xuất đảng viên tiêu biểu"', () => {
  const honours: HonourFacts = {
    ...{ year: 2026, cellName: 'Chi bộ Ấp 3', upperName: 'Đảng bộ xã Sen Hồng', today: '2026-12-22', signedBy: 'Huỳnh Văn Sáu' },
    honours: [
      {
        name: 'Lê Thị Mười',
        deeds: [
          { text: 'Hiến đất', doneOn: '2026-04-12' },
          { text: 'Cứu người', doneOn: null },
        ],
        nomination: '- Hiến đất',
        level: 'EXCELLENT',
      },
      { name: 'Phan Văn Tám', deeds: [{ text: 'Sửa cầu', doneOn: '2026-06-01' }], nomination: null, level: null },
    ],
  }

  it('the roll of honour names each member with each deed', async () => {
    const { rows, text } = await read(honourDocument(honours))
    expect(rows.filter((row) => row.length === 4).slice(1)).toEqual([
      ['1', 'Lê Thị Mười', 'Hiến đất', '12/04/2026'],
      ['', '', 'Cứu người', ''],
      ['2', 'Phan Văn Tám', 'Sửa cầu', '01/06/2026'],
    ])
    expect(text).toContain('ghi danh 2 đảng viên với 3 việc làm tốt')
  })

  it('the proposal holds those nominated alone, with reason and decided level (rule 28)', async () => {
    const { lines } = await read(commendationDocument(honours))
    expect(lines).toContain('1. Đồng chí Lê Thị Mười')
    expect(lines).toContain('Mức xếp loại được công nhận: Hoàn thành xuất sắc nhiệm vụ.')
    expect(lines.join()).not.toContain('Phan Văn Tám')
    expect(lines).toContain('Khen thưởng chính thức của năm chỉ xét trong số đảng viên đã được công nhận Hoàn thành xuất sắc nhiệm vụ.')
  })
})
