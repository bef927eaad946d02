import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { planMembers } from '#domain/exchange/plan-members.ts'
import { readSheet } from '#domain/exchange/read-sheet.ts'
import { sheetLimits } from '#domain/exchange/sheet.ts'
import { templateOf } from '#domain/exchange/template.ts'
import { workbookXlsx } from './workbook-xlsx.ts'
import { xlsxContents } from './xlsx-contents.ts'

const today = '2026-11-22'
const heads = ['Họ và tên', 'Số thẻ đảng viên', 'Ngày sinh', 'Chi bộ', 'Ngày vào Đảng', 'Chức vụ']

/** A list as offices make them: a title over merged cells, formulas, real dates, links, rich text, a hidden sheet. */
async function aList(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  const sheet = workbook.addWorksheet('Danh sách')
  sheet.addRow(['DANH SÁCH ĐẢNG VIÊN'])
  sheet.mergeCells('A1:F1')
  sheet.addRow(heads)
  sheet.addRow(['Dương Văn Lành', '91000123', new Date('1960-12-05T00:00:00Z'), 'Ấp 3', '3/2/1985', 'Trưởng ấp'])
  sheet.addRow([{ richText: [{ text: 'Hồ Văn ' }, { text: 'Sáu' }] }, 91000124, 1958, 'Ấp 3', 31081, null])
  sheet.addRow([
    { formula: 'A3', result: 'Đặng Thị Kim Loan' },
    '=1+1',
    { formula: 'TODAY()', result: 22255 },
    { text: 'Ấp 3', hyperlink: 'http://evil.example' },
    'tháng 12 năm 1960',
    { error: '#REF!' },
  ])
  sheet.getCell('A3').note = 'ghi chú'
  sheet.getCell('F3').dataValidation = { type: 'list', formulae: ['"a,b"'] }
  workbook.addWorksheet('Ẩn', { state: 'hidden' }).addRow(heads)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

let list: Uint8Array
let form: Uint8Array
beforeAll(async () => {
  list = await aList()
  const [sheet] = templateOf('MEMBERS', []).sheets
  form = await workbookXlsx({ fileName: 'x', sheets: [{ ...sheet!, rows: [['Hồ Văn Sáu', '9100', '1960', null, 'Ấp 3', '3/2/1985']] }] })
})

test('gives what stands in each visible sheet: values of formulas, days of date cells, plain words of links and rich text', async () => {
  expect(await xlsxContents(list)).toEqual({
    ok: true,
    value: [
      [
        { row: 1, cells: ['DANH SÁCH ĐẢNG VIÊN'] },
        { row: 2, cells: heads },
        { row: 3, cells: ['Dương Văn Lành', '91000123', { day: '1960-12-05' }, 'Ấp 3', '3/2/1985', 'Trưởng ấp'] },
        { row: 4, cells: ['Hồ Văn Sáu', 91000124, 1958, 'Ấp 3', 31081] },
        { row: 5, cells: ['Đặng Thị Kim Loan', '=1+1', 22255, 'Ấp 3', 'tháng 12 năm 1960', '#REF!'] },
      ],
    ],
  })
})

test('reads the form that it gave', async () => {
  const read = await xlsxContents(form)
  const rows = read.ok ? readSheet('MEMBERS', read.value[0] ?? [], today).rows : []
  expect(rows).toMatchObject([{ problems: [], values: { name: 'Hồ Văn Sáu', cardNumber: '9100', unit: 'Ấp 3' } }])
})

describe('refused is', () => {
  const changed = (change: (parts: Record<string, string>) => void): Uint8Array => {
    const parts = Object.fromEntries(Object.entries(unzipSync(list)).map(([name, part]) => [name, strFromU8(part)]))
    change(parts)
    return zipSync(Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strToU8(part)])))
  }
  const sheet = 'xl/worksheets/sheet1.xml'

  test.each([
    ['nothing', () => new Uint8Array(), 'sheet/not-a-spreadsheet'],
    ['a text', () => strToU8('họ và tên;số thẻ'), 'sheet/not-a-spreadsheet'],
    ['a page', () => strToU8('<html><table><tr><td>x'), 'sheet/not-a-spreadsheet'],
    ['a picture', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(100).fill(0)]), 'sheet/not-a-spreadsheet'],
    ['another archive', () => zipSync({ 'readme.txt': strToU8('x') }), 'sheet/not-a-spreadsheet'],
    [
      'what Office wrote before 2007',
      () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]),
      'sheet/old-format',
    ],
    ['more than 10 MB', () => new Uint8Array(sheetLimits.bytes + 1), 'sheet/too-large'],
    [
      'a bomb: a small file that unpacks to 85 MB',
      () => changed((parts) => (parts[sheet] = '<a>'.padEnd(85_000_000, ' '))),
      'sheet/too-large',
    ],
    ['a spreadsheet cut in half', () => list.subarray(0, list.length / 2), 'sheet/unreadable'],
    ['one that is no XML inside', () => changed((parts) => (parts[sheet] = 'x'.repeat(500))), 'sheet/unreadable'],
    ['one whose sheet is half an XML', () => changed((parts) => (parts[sheet] = parts[sheet]?.slice(0, 900) ?? '')), 'sheet/unreadable'],
    [
      'one of more rows than an organisation has members',
      () => changed((parts) => (parts[sheet] = `<worksheet><sheetData>${'<row/>'.repeat(20_002)}</sheetData></worksheet>`)),
      'sheet/too-long',
    ],
  ])('%s', async (_name, make, refusal) => {
    const read = await xlsxContents(make())
    expect(read.ok ? read.value : read.refusal).toBe(refusal)
  })

  test('a bomb that says it is small: it is not let grow', async () => {
    const bomb = changed((parts) => {
      parts[sheet] = `<worksheet>${' '.repeat(3_000_000)}</worksheet>`
    })
    const view = new DataView(bomb.buffer, bomb.byteOffset)
    for (let at = 0; at < bomb.length - 46; at += 1)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000) view.setUint32(at + 24, 1_000, true)
    expect(await xlsxContents(bomb)).toEqual({ ok: false, refusal: 'sheet/unreadable' })
  })
})

test.each([
  ['a million rows declared, one there', '<dimension ref="A1:XFD1048576"/>', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>', ''],
  [
    'a merged range of every cell',
    '',
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  ],
  [
    'a list offered in every cell',
    '',
    '<row r="1"><c r="A1"><v>1</v></c></row>',
    '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations>',
  ],
  ['the last column', '', '<row r="1"><c r="XFD1"><v>1</v></c></row>', ''],
])('is not slow with %s', async (_name, before, rows, after) => {
  const parts = unzipSync(list)
  parts['xl/worksheets/sheet1.xml'] = strToU8(`<worksheet>${before}<sheetData>${rows}</sheetData>${after}</worksheet>`)
  expect((await xlsxContents(zipSync(parts))).ok).toBe(true)
})

test('of a thousand broken files none fails: each is rows or a refusal, and rows are planned without a fault', async () => {
  const chance = seeded(5_631)
  const fates = new Map<string, number>()
  for (let count = 0; count < 1_000; count += 1) {
    const broken = count % 3 === 0 ? flipped(count % 2 ? list : form, chance) : mangled(list, chance)
    const read = await xlsxContents(broken)
    const fate = read.ok ? 'read' : read.refusal
    fates.set(fate, (fates.get(fate) ?? 0) + 1)
    for (const sheet of read.ok ? read.value : []) {
      const { rows } = readSheet('MEMBERS', sheet, today)
      const facts = { today, units: [], people: new Map(), confirmed: new Set<number>(), newId: () => 'x', cellRowId: () => 'x-x' }
      expect(planMembers(rows, facts).writes.newMembers).toEqual([])
    }
  }
  expect([...fates.values()].reduce((sum, one) => sum + one)).toBe(1_000)
  expect(fates.get('read') ?? 0).toBeGreaterThan(100)
  expect(fates.get('sheet/unreadable') ?? 0).toBeGreaterThan(100)
}, 240_000)

type Chance = (below: number) => number

/** The same numbers at every run, so that a failure comes again. */
function seeded(seed: number): Chance {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Bytes of the archive itself: cut short, turned over, or a piece of it twice. */
function flipped(file: Uint8Array, chance: Chance): Uint8Array {
  const copy = Uint8Array.from(file)
  if (chance(4) === 0) return copy.subarray(0, chance(copy.length))
  if (chance(6) === 0) return new Uint8Array([...copy.subarray(0, chance(copy.length)), ...copy.subarray(chance(copy.length))])
  for (let flips = 1 + chance(12); flips > 0; flips -= 1) copy[chance(copy.length)] = chance(256)
  return copy
}

const poison = [
  '\u202e',
  '\u200b',
  '\ufeff',
  '\u0000',
  '&#x0;',
  '&lol;',
  '<!DOCTYPE a [<!ENTITY a "aaaa">]>',
  '<c r="A99999999"><v>1</v></c>',
  '</row>',
  '<row r="-1">',
  '<row r="0"/>',
  '<row r="2"/>',
  't="s"',
  't="e"',
  't="b"',
  't="zzz"',
  's="99999"',
  '<f t="shared" si="7"/>',
  '<f>SUM(A1:XFD1048576)</f>',
  '999999999',
  '1e308',
  '-1',
  'NaN',
  '<is><t>x</t></is>',
  '<v></v>',
  '</worksheet>',
  '<extLst/>',
  'đ'.repeat(40_000),
  '<mergeCell ref="B2:A1"/>',
  '"',
  '>',
  '<',
  ']]>',
  '<hyperlink r:id="rId9" ref="A1"/>',
  '<drawing r:id="rId1"/>',
  '<sheet name="x" sheetId="9" r:id="rId99"/>',
  '../../etc/passwd',
  '__proto__',
  'constructor',
]

/** Words put in, taken out or doubled inside its parts: what a faulty program or a person with time would write. */
function mangled(file: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(file)
  const names = Object.keys(parts)
  for (let changes = 1 + chance(3); changes > 0; changes -= 1) {
    const name = chance(3) > 0 ? 'xl/worksheets/sheet1.xml' : (names[chance(names.length)] ?? '')
    const words = strFromU8(parts[name] ?? new Uint8Array())
    const at = chance(words.length + 1)
    const [put, away] = [poison[chance(poison.length)] ?? '', chance(3) === 0 ? chance(80) : 0]
    if (chance(12) === 0) delete parts[name]
    else parts[name] = strToU8(words.slice(0, at) + (chance(4) === 0 ? '' : put) + words.slice(at + away))
  }
  return zipSync(parts, { level: 0 })
}
