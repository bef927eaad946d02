import ExcelJS from 'exceljs'
import { afterAll, expect, it } from 'vitest'
import { date, fileWord, number, onlyRows, percentage, type Sheet, text, under } from '#domain/document/sheet.ts'
import { xlsxWriter } from './xlsx-writer.ts'

const xlsx = xlsxWriter()
afterAll(() => xlsx.close())

const sheet = (over: Partial<Sheet> = {}): Sheet => ({
  name: 'Đảng viên',
  letterhead: { upper: 'Đảng bộ xã Sen Hồng', unit: 'Chi bộ Ấp 3', placeAndDate: 'Sen Hồng, ngày 05 tháng 12 năm 2026' },
  title: 'DANH SÁCH ĐẢNG VIÊN',
  subtitle: 'Năm 2026',
  columns: [text('Họ và tên'), date('Ngày vào Đảng'), number('Điểm'), percentage('Tỷ lệ')],
  rows: [
    ['Lê Thị Mười', '1998-05-19', 91, 0.2],
    ['Đỗ Văn Bảy', null, null, null],
  ],
  keys: ['muoi', 'bay'],
  total: ['Cộng', null, 91, 0.2],
  notes: ['Số liệu tính đến ngày 05/12/2026.'],
  ...over,
})

async function opened(...sheets: Sheet[]): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook()
  const file = await xlsx.write({ fileName: 'danh-sach', sheets })
  await book.xlsx.load(file.buffer as ArrayBuffer)
  return book
}

const first = async (one: Sheet): Promise<ExcelJS.Worksheet> => (await opened(one)).worksheets[0] as ExcelJS.Worksheet

/** The sheet's first row whose first cell is this. */
function rowOf(page: ExcelJS.Worksheet, word: string): ExcelJS.Row {
  let found: ExcelJS.Row | undefined
  page.eachRow((row) => {
    if (!found && row.getCell(1).value === word) found = row
  })
  return found as ExcelJS.Row
}

it('writes figures as figures, days as days and shares as shares', async () => {
  const page = await first(sheet())
  const row = rowOf(page, 'Lê Thị Mười')
  expect(row.getCell(2).value).toEqual(new Date('1998-05-19T00:00:00Z'))
  expect(row.getCell(2).numFmt).toBe('dd/mm/yyyy')
  expect(row.getCell(3).value).toBe(91)
  expect([row.getCell(4).value, row.getCell(4).numFmt]).toEqual([0.2, '0.00%'])
  expect(rowOf(page, 'Đỗ Văn Bảy').getCell(3).value).toBeNull()
  expect(rowOf(page, 'Cộng').getCell(1).font.bold).toBe(true)
})

it('stands like a party document, keeps its head in sight and prints it on every page across A4', async () => {
  const page = await first(sheet())
  expect(page.getCell('A1').value).toBe('ĐẢNG BỘ XÃ SEN HỒNG')
  expect(page.getCell('C3').value).toBe('Sen Hồng, ngày 05 tháng 12 năm 2026')
  const head = rowOf(page, 'Họ và tên').number
  expect(page.views[0]).toMatchObject({ state: 'frozen', ySplit: head })
  expect(page.pageSetup).toMatchObject({
    paperSize: 9,
    orientation: 'landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${head}:${head}`,
  })
  expect(page.autoFilter).toBe(`A${head}:D${head + 2}`)
  expect(page.getColumn(1).width).toBeGreaterThan('Lê Thị Mười'.length)
})

it.each(['=1+1', '+84901', '-5', '@SUM(A1)', '=HYPERLINK("http://x","y")', '\tcmd'])('takes %j as text', async (words) => {
  const cell = rowOf(await first(sheet({ rows: [['Lê Thị Mười', words, words, words]] })), 'Lê Thị Mười')
  for (const column of [2, 3, 4]) {
    expect(cell.getCell(column).type).toBe(ExcelJS.ValueType.String)
    expect(cell.getCell(column).value).toBe(words)
    expect(cell.getCell(column).numFmt).toBe('@')
  }
})

it('survives what no file can hold: control letters, endless texts, odd and repeated names', async () => {
  const rows = [[`a\u0000b\u000bc${'x'.repeat(40_000)}`, null, null, null]]
  const book = await opened(sheet({ rows, name: "Đảng/viên [*]: 'A'" }), sheet({ name: '' }), sheet({ name: '' }))
  expect(book.worksheets.map(({ name }) => name)).toEqual(["Đảng viên 'A", 'Trang', 'Trang 2'])
  const page = book.worksheets[0] as ExcelJS.Worksheet
  const written = page.getCell(rowOf(page, 'Họ và tên').number + 1, 1).value
  expect(String(written).slice(0, 3)).toBe('abc')
  expect(String(written)).toHaveLength(32_000)
})

it('sets columns of a group under one head', async () => {
  const columns = [text('Đơn vị'), under('Đánh giá', number('Số lượng')), under('Đánh giá', percentage('Tỷ lệ')), number('Miễn')]
  const page = await first(sheet({ columns, rows: [['Chi bộ Ấp 3', 19, 0.95, 1]], total: null }))
  const groups = rowOf(page, 'Đơn vị')
  expect(groups.getCell(2).value).toBe('Đánh giá')
  expect(groups.getCell(3).master.address).toBe(groups.getCell(2).address)
  expect(page.getRow(groups.number + 1).getCell(2).value).toBe('Số lượng')
  expect(page.getRow(groups.number + 1).getCell(4).master.address).toBe(groups.getCell(4).address)
  expect(page.pageSetup.printTitlesRow).toBe(`${groups.number}:${groups.number + 1}`)
})

it('gives the rows that were asked for, in their order, and says that there are more', () => {
  const chosen = onlyRows(sheet(), ['bay', 'nobody', 'bay'])
  expect(chosen.rows.map(([name]) => name)).toEqual(['Đỗ Văn Bảy'])
  expect([chosen.total, chosen.notes[0]]).toEqual([null, 'Danh sách theo bộ lọc trên màn hình: 1 trong tổng số 2 dòng.'])
  const turned = onlyRows(sheet(), ['bay', 'muoi'])
  expect([turned.rows.map(([name]) => name), turned.total?.[0]]).toEqual([['Đỗ Văn Bảy', 'Lê Thị Mười'], 'Cộng'])
})

it.each([
  ['Đảng bộ xã Sen Hồng', 'dang-bo-xa-sen-hong'],
  ['../../etc/passwd"\r\n', 'etc-passwd'],
  ['***', 'so-tay'],
])('makes a file name of %j', (words, name) => expect(fileWord(words)).toBe(name))
