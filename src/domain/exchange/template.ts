import { fileWord, type Sheet, type SheetColumn, text, type Workbook } from '#domain/document/sheet.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { type Column, columnsOf } from './columns.ts'
import type { SheetKind } from './sheet.ts'

/** What a sheet of this kind is called in an office. */
export const sheetNames: Readonly<Record<SheetKind, string>> = {
  MEMBERS: 'Danh sách đảng viên',
  UNITS: 'Danh sách tổ chức đảng',
  POSITIONS: 'Danh sách chức vụ',
  LEVELS: 'Kết quả xếp loại các năm trước',
}

/** A form to fill in and bring back: the first sheet is read, the others explain. `units`: what may be named in it. */
export function templateOf(kind: SheetKind, units: readonly OrgUnit[]): Workbook {
  const columns = columnsOf[kind]
  return {
    fileName: fileWord(`mau-${sheetNames[kind]}`),
    sheets: [form(kind, columns), explanations(columns), examples(kind, columns), unitList(units)],
  }
}

const form = (kind: SheetKind, columns: readonly Column[]): Sheet => ({
  name: 'Nhập',
  letterhead: null,
  title: sheetNames[kind],
  subtitle: 'Ghi từ dòng dưới tiêu đề. Cột có dấu * phải ghi. Trang “Giải thích” nói rõ từng cột.',
  columns: columns.map(formColumn),
  rows: [],
  notes: [],
  freeze: 1,
})

/** A list offered in a cell takes no commas: a word is read the same without them. */
const formColumn = ({ head, needed, words, type }: Column): SheetColumn => {
  const choices = words
    ? Object.values(words).flatMap((ways) => ways[0]?.replaceAll(',', '') ?? [])
    : type === 'YES_NO'
      ? ['Có', 'Không']
      : null
  return { ...text(needed ? `${head} *` : head, Math.max(14, head.length + 3)), ...(choices && { choices }) }
}

const explanations = (columns: readonly Column[]): Sheet => ({
  name: 'Giải thích',
  letterhead: null,
  title: 'Cách ghi từng cột',
  subtitle: 'Thứ tự cột không quan trọng; tiêu đề có dấu hay không dấu đều nhận ra.',
  columns: [text('Cột', 28), text('Phải ghi', 10), text('Cách ghi', 60), text('Chọn trong', 46), text('Tên gọi khác cũng nhận', 46)],
  rows: columns.map(({ head, needed, explain, words, also }) => [
    head,
    needed ? 'Phải ghi' : 'Không bắt buộc',
    explain,
    words
      ? Object.values(words)
          .map((ways) => ways[0])
          .join('; ')
      : null,
    also.join('; '),
  ]),
  notes: [
    'Ngày ghi được theo các cách: 5/12/1960, 05-12-1960, 5.12.60, ô kiểu ngày. Ngày sinh chỉ nhớ năm thì ghi năm.',
    'Ô để trống thì giữ nguyên dữ liệu đã có. Nhập tệp không xóa ai, không chuyển ai sang chi bộ khác.',
    'Nhập lại cùng một tệp thì không thay đổi gì.',
  ],
})

const examples = (kind: SheetKind, columns: readonly Column[]): Sheet => ({
  name: 'Ví dụ',
  letterhead: null,
  title: `${sheetNames[kind]} (ví dụ, tên bịa)`,
  subtitle: 'Trang này không được đọc khi nhập.',
  columns: columns.map(({ head }) => text(head, Math.max(14, head.length + 3))),
  rows: [0, 1].map((at) => columns.map((column) => column.examples[at] ?? null)),
  notes: [],
})

const unitList = (units: readonly OrgUnit[]): Sheet => ({
  name: 'Tổ chức',
  letterhead: null,
  title: 'Tổ chức trong phạm vi quản trị',
  subtitle: 'Cột chi bộ, tổ chức, trực thuộc ghi mã hoặc tên ở đây.',
  columns: [text('Mã tổ chức', 24), text('Tên tổ chức', 50), text('Tên gọn', 26), text('Là chi bộ', 10)],
  rows: units.map(({ code, name, shortName, isCell }) => [code, name, shortName, isCell ? 'Chi bộ' : null]),
  notes: [],
})
