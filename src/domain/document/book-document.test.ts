import { describe, expect, test } from 'vitest'
import type { NotebookEntry } from '../notebook/entry.ts'
import { type BookSource, bookDocument } from './book-document.ts'

const lanh = { id: 'lanh', name: 'Dương Văn Lành', role: 'MEMBER' }
const loan = { id: 'loan', name: 'Đặng Thị Kim Loan', role: 'DEPUTY_SECRETARY' }

const line = (over: Partial<NotebookEntry>) => ({
  entry: {
    ...{ id: 'e', cellId: 'ap3', memberId: 'ap3-lanh', year: 2026, meetingId: null, digest: null, aboutId: null, author: lanh },
    ...over,
  } as NotebookEntry,
  ...{ cellName: 'Chi bộ Ấp 3', meetingTitle: null, confirmed: null, acknowledgedAt: null, seal: null },
})

const registration = line({
  kind: 'REGISTRATION',
  at: '2026-02-18T13:10:00.000Z',
  body: {
    items: [
      { id: 'r1', what: 'Trồng 300 m hàng rào', howOften: 'một lần', measure: '300 m', until: '2026-04-30', topic: null, regulation: '' },
    ],
    commitment: 'Giữ đoàn kết',
    late: true,
    changeReason: null,
  },
})
// 30/6 at 18:00 UTC is already 1 July in Vietnam
const deed = line({ kind: 'GOOD_DEED', at: '2026-06-30T18:00:00.000Z', body: { deedId: 'd', text: 'Giúp 2 hộ sửa nhà', doneOn: null } })
const remark = {
  ...line({
    kind: 'MONTHLY_REMARK',
    at: '2026-03-02T01:00:00.000Z',
    author: loan,
    body: { month: '2026-03', text: 'Nhìn thẳng thiếu sót', proposes: null, reason: '' },
  }),
  confirmed: { name: 'Huỳnh Văn Sáu', role: 'SECRETARY', at: '2026-03-05T01:00:00.000Z' },
  ...{ acknowledgedAt: '2026-03-03T01:00:00.000Z', seal: 'E41D 60B7', meetingTitle: 'Họp tháng 3', cellName: 'Chi bộ Ấp 1' },
}
const decided = line({
  kind: 'DECIDED',
  at: '2026-12-28T02:00:00.000Z',
  author: { id: 'phuoc', name: 'Nguyễn Thị Phước', role: 'COMMITTEE_SECRETARY' },
  body: {
    decisionId: 'd',
    level: 'SATISFACTORY',
    number: '52-QĐ/ĐU',
    decidedOn: '2026-12-28',
    reason: null,
    proposal: 'GOOD',
    revokedId: null,
  },
})

const source = (over: Partial<BookSource> = {}): BookSource => ({
  person: { name: 'Dương Văn Lành', bornOn: '1969-03-11', cardNumber: '91530107', bookNumber: '0137' },
  cell: { name: 'Chi bộ Ấp 3', upperName: 'Đảng bộ xã Sen Hồng' },
  year: 2026,
  lines: [registration, remark, deed, decided],
  reading: [{ part: 1, title: 'Lời Bác dạy', version: 2 }],
  ...over,
})

describe('001: "Sổ tay được thiết kế gồm 3 phần"; a year of it is a book that replaces the paper one', () => {
  const book = bookDocument(source())

  test('the cover says whose it is, its number, and the decided level', () => {
    expect(book.cover.map(({ text }) => text)).toEqual(['Dương Văn Lành', '11/03/1969', '91530107', 'Chi bộ Ấp 3', '0137'])
    expect(book.decided).toEqual({ level: 'Hoàn thành nhiệm vụ', by: 'Quyết định số 52-QĐ/ĐU, ngày 28/12/2026' })
    expect(bookDocument(source({ lines: [] })).decided).toBeNull()
  })

  test('three parts, the third from registration over the months to the year’s end', () => {
    expect(book.parts.map(({ chapters }) => chapters.map((one) => [one.title, one.entries.map(({ title }) => title)]))).toEqual([
      [[null, ['Tài liệu đọc trong sổ tay']]],
      [[null, ['Tài liệu đọc trong sổ tay']]],
      [[null, ['Đăng ký việc làm theo và cam kết']]],
      [
        ['Tháng 03 năm 2026', ['Nhận xét của chi ủy tháng 03/2026']],
        ['Tháng 07 năm 2026', ['Việc làm tốt']],
      ],
      [[null, ['Cấp ủy công nhận xếp loại']]],
    ])
  })

  test('each entry is signed: who, role, time, where, who confirmed, that it was read, and the seal of the meeting', () => {
    expect(book.parts[3]?.chapters[0]?.entries[0]?.signed).toEqual([
      'Đặng Thị Kim Loan, phó bí thư, 08 giờ 00 phút, ngày 02/03/2026, Chi bộ Ấp 1',
      'Xác nhận: Huỳnh Văn Sáu, bí thư, ngày 05/03/2026',
      'Đồng chí đã xem ngày 03/03/2026',
      'Mã biên bản E41D 60B7',
    ])
  })

  test('what was registered stands there whole, and that it came late', () => {
    expect(book.parts[2]?.chapters[0]?.entries[0]?.blocks).toEqual([
      { kind: 'list', items: ['Trồng 300 m hàng rào; một lần; 300 m; đến 30/04/2026'] },
      { kind: 'fact', label: 'Cam kết', text: 'Giữ đoàn kết' },
      { kind: 'text', text: 'Nộp sau hạn.' },
    ])
  })
})
