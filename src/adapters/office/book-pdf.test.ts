import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import type { BookDocument } from '#domain/document/book-document.ts'
import { pdfPages, pdfText } from '../../../tests/support/pdf-text.ts'
import { bookPdf } from './book-pdf.ts'
import { pdfWriter } from './pdf-writer.ts'

const entry = (name: string) => ({
  title: 'Nhận xét của chi ủy tháng 03/2026',
  blocks: [{ kind: 'fact' as const, label: 'Về tự phê bình, phê bình', text: 'Đồng chí nhìn thẳng vào thiếu sót; giữ gìn kỷ luật.' }],
  signed: [`${name}, phó bí thư, 08 giờ 00 phút, ngày 02/03/2026`],
})

const names = [
  'Đặng Thị Kim Loan',
  'Huỳnh Văn Sáu',
  'Nguyễn Hữu Nghĩa',
  'Lý Thị Hồng Thắm',
  'Quách Thị Mỹ Dung',
  'Đỗ Văn Bảy',
  'Võ Thành Công',
]

const book: BookDocument = {
  ...{ fileName: 'so-tay-2026', upper: 'Đảng bộ xã Sen Hồng', unit: 'Chi bộ Ấp 3', year: 2026 },
  cover: [
    { label: 'Đồng chí', text: 'Dương Văn Lành' },
    { label: 'Sổ số', text: '0137' },
  ],
  decided: { level: 'Hoàn thành tốt nhiệm vụ', by: 'Quyết định số 52-QĐ/ĐU, ngày 28/12/2026' },
  parts: [
    { title: 'Phần thứ nhất', chapters: [] },
    { title: 'Phần thứ hai', chapters: [] },
    { title: 'Phần thứ ba', chapters: [{ title: 'Tháng 03 năm 2026', entries: names.map(entry) }] },
  ],
}

const writer = pdfWriter()
afterAll(() => writer.close())

describe('a year’s book as PDF', () => {
  test('holds every name with all its marks, and pages that are numbered', async () => {
    const file = await bookPdf(book, { plain: true })
    const text = pdfText(file)
    for (const said of [...names, 'Dương Văn Lành', 'SỔ TAY ĐẢNG VIÊN', 'ĐẢNG BỘ XÃ SEN HỒNG', 'Hoàn thành tốt nhiệm vụ', 'Chưa ghi.']) {
      expect(text).toContain(said)
    }
    const pages = pdfPages(file)
    expect(pages).toBeGreaterThanOrEqual(3)
    expect(text).toContain(`${pages}/${pages}`)
  })

  test('is written, and packed with one’s data, in a thread of its own', async () => {
    const single = await writer.write({ kind: 'book', book })
    expect(Buffer.from(single).subarray(0, 5).toString()).toBe('%PDF-')
    const archive = await writer.write({ kind: 'archive', texts: [{ name: 'own-data.json', text: '{"tên":"Lành"}' }], books: [book] })
    const files = unzipSync(new Uint8Array(archive))
    expect(Object.keys(files).toSorted()).toEqual(['own-data.json', 'so-tay-2026.pdf'])
    expect(new TextDecoder().decode(files['own-data.json'])).toBe('{"tên":"Lành"}')
  })
})
