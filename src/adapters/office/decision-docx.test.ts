import mammoth from 'mammoth'
import { afterAll, expect, it } from 'vitest'
import { type DecisionPaper, decisionDocument, noticeSheets } from '#domain/document/decision-document.ts'
import { docxWriter } from './docx-writer.ts'

const writer = docxWriter()
afterAll(() => writer.close())

const line = { cellName: 'Chi bộ Ấp 3', reason: null, replaces: null }
const paper: DecisionPaper = {
  ...{ year: 2026, number: '52-QĐ/ĐU', decidedOn: '2026-12-28', signedBy: 'Nguyễn Thị Phước, Bí thư' },
  ...{ unitName: 'Đảng bộ xã Sen Hồng', upperName: 'Đảng bộ tỉnh Sông Sen', appealDays: 5 },
  lines: [
    { ...line, name: 'Phan Văn Tám', cardNumber: '91530106', level: 'GOOD' },
    { ...line, name: 'Dương Văn Lành', cardNumber: '91530107', level: 'EXCELLENT' },
    { ...line, name: 'Võ Thị Ba', cardNumber: '91530109', cellName: 'Chi bộ Ấp 4', level: 'GOOD', reason: 'Vượt tỷ lệ' },
  ],
}

async function read(sheets: ReturnType<typeof decisionDocument>) {
  const buffer = Buffer.from(await writer.write(sheets))
  const [{ value: text }, { value: html }] = await Promise.all([mammoth.extractRawText({ buffer }), mammoth.convertToHtml({ buffer })])
  const rows = [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map((row) =>
    [...(row[1] ?? '').matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map((cell) => cell[1]?.replace(/<[^>]+>/g, '') ?? ''),
  )
  return { lines: text.split('\n').filter(Boolean), rows }
}

it('the decision opened again in Word: head, grounds, three articles, who signs, and the list attached, best level first', async () => {
  const { lines, rows } = await read(decisionDocument(paper))
  expect(lines.slice(0, 4)).toEqual(['ĐẢNG BỘ TỈNH SÔNG SEN', 'ĐẢNG ỦY XÃ SEN HỒNG', '*', 'Số 52-QĐ/ĐU'])
  const order = [
    'QUYẾT ĐỊNH',
    'Công nhận xếp loại chất lượng đảng viên năm 2026',
    'Căn cứ Điều lệ Đảng Cộng sản Việt Nam;',
    'Xét kết quả kiểm điểm, bỏ phiếu và đề nghị của Chi bộ Ấp 3, Chi bộ Ấp 4,',
    'ĐẢNG ỦY XÃ SEN HỒNG QUYẾT ĐỊNH',
    'Điều 1. Công nhận xếp loại chất lượng đối với 3 đảng viên năm 2026 (có danh sách kèm theo), gồm:',
    '- Hoàn thành xuất sắc nhiệm vụ: 1 đảng viên (33,3%)',
    '- Hoàn thành tốt nhiệm vụ: 2 đảng viên (66,7%)',
    'T/M ĐẢNG ỦY',
    'BÍ THƯ',
    'Nguyễn Thị Phước',
    'DANH SÁCH',
  ].map((text) => lines.indexOf(text))
  expect(order.every((at, index) => at > (order[index - 1] ?? -1))).toBe(true)
  for (const start of ['Điều 2.', 'Điều 3.', 'Căn cứ Quy định số 366-QĐ/TW, ngày 30/8/2025', 'Sen Hồng, ngày 28 tháng 12 năm 2026'])
    expect(lines.some((text) => text.startsWith(start))).toBe(true)
  expect(lines.filter((text) => text === 'ĐẢNG CỘNG SẢN VIỆT NAM')).toHaveLength(1)
  expect(lines).toContain('- Tỉnh ủy Sông Sen (để báo cáo)')
  expect(rows.filter((row) => row.length === 5)).toEqual([
    ['TT', 'Họ và tên', 'Số thẻ đảng viên', 'Chi bộ', 'Mức xếp loại'],
    ['1', 'Dương Văn Lành', '91530107', 'Chi bộ Ấp 3', 'Hoàn thành xuất sắc nhiệm vụ'],
    ['2', 'Phan Văn Tám', '91530106', 'Chi bộ Ấp 3', 'Hoàn thành tốt nhiệm vụ'],
    ['3', 'Võ Thị Ba', '91530109', 'Chi bộ Ấp 4', 'Hoàn thành tốt nhiệm vụ'],
  ])
})

it('a notice a member, each on a sheet of its own: level, reason, and how long one may ask again', async () => {
  const { lines } = await read(noticeSheets(paper))
  expect(lines.filter((text) => text === 'THÔNG BÁO')).toHaveLength(3)
  expect(lines).toContain('Kính gửi: Đồng chí Võ Thị Ba, Chi bộ Ấp 4')
  expect(lines).toContain('Lý do: Vượt tỷ lệ.')
  expect(lines.filter((text) => text.includes('trong 5 ngày kể từ ngày nhận kết quả'))).toHaveLength(3)
})

it('cites what was in force in the year (domain.md 1.1)', async () => {
  const grounds = ({ year }: { year: number }) => JSON.stringify(decisionDocument({ ...paper, year })[0]?.blocks)
  expect(grounds({ year: 2024 })).toContain('124-QĐ/TW, ngày 04/10/2023')
  expect(grounds({ year: 2019 })).toContain('21-HD/BTCTW, ngày 18/10/2019')
  expect(grounds({ year: 2018 })).toContain('16-HD/BTCTW, ngày 24/9/2018')
})
