import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lists } from '#application/sheets/lists.ts'
import { type SheetAsked, sheetFile } from '#contract/sheet.ts'
import type { SheetCell, SheetKind } from '#domain/document/sheet.ts'
import { sheetNames } from '#domain/document/sheet-name.ts'
import { busyCommune } from '../../../tests/support/busy-commune.ts'
import { sheetsRoute } from './sheets-route.ts'
import { xlsxWriter } from './xlsx-writer.ts'

const year = 2026
const xlsx = xlsxWriter()
let town: Awaited<ReturnType<typeof busyCommune>>
let server: Server

beforeAll(async () => {
  town = await busyCommune()
  const readSession = async (headers: Record<string, unknown>) => (headers.who ? town.actor(String(headers.who)) : null)
  const door = sheetsRoute({ ...town.deps, readSession, log: { error: (about) => void expect(about).toBeNull() }, xlsx })
  server = createServer((request, response) => {
    if (!door(request, response)) response.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server.close()
  await xlsx.close()
})

const ask = (address: string, who: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`, { ...init, headers: who ? { who } : {} })

async function opened(response: Response): Promise<ExcelJS.Worksheet> {
  expect(response.status).toBe(200)
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await response.arrayBuffer())
  return book.worksheets[0] as ExcelJS.Worksheet
}

type Case = { asked: () => SheetAsked; who: string; rows: number; says: Record<string, unknown> }
const cell = { unitId: 'ap3', year }
const unit = { unitId: 'senhong', year }

/** Every list: who reads it, how many rows it has, and what one of them says. */
const cases: Record<(typeof sheetNames)[number], Case> = {
  board: { asked: () => ({ name: 'board', ...unit }), who: 'phuoc', rows: 8, says: { 'Họ và tên': 'Phan Văn Tám', 'Phiếu xuất sắc': 4 } },
  candidates: { asked: () => ({ name: 'candidates', ...unit }), who: 'phuoc', rows: 1, says: { 'Tỷ lệ': 0.8, 'Thứ tự': 1 } },
  cap: {
    asked: () => ({ name: 'cap', ...unit }),
    who: 'phuoc',
    rows: 2,
    says: { 'Tính theo': 'Chi bộ đề xuất', 'Xuất sắc': 1, 'Cơ số': 2 },
  },
  decisions: {
    asked: () => ({ name: 'decisions', ...unit }),
    who: 'phuoc',
    rows: 1,
    says: { 'Số quyết định': '52-QĐ/ĐU', 'Hiệu lực': 'Đang có hiệu lực' },
  },
  collectives: {
    asked: () => ({ name: 'collectives', ...unit }),
    who: 'phuoc',
    rows: 2,
    says: { 'Tập thể': 'Chi bộ Ấp 3', 'Tự nhận': 'Hoàn thành tốt nhiệm vụ' },
  },
  'unit-commendations': {
    asked: () => ({ name: 'unit-commendations', ...unit }),
    who: 'phuoc',
    rows: 1,
    says: { 'Tình trạng': 'Đã quyết định' },
  },
  'unit-honours': {
    asked: () => ({ name: 'unit-honours', ...unit }),
    who: 'phuoc',
    rows: 1,
    says: { 'Hình thức': 'Giấy khen', Năm: 2026 },
  },
  'cell-commendations': {
    asked: () => ({ name: 'cell-commendations', ...cell }),
    who: 'sau',
    rows: 1,
    says: { 'Số quyết định': '70-QĐ/ĐU' },
  },
  'cell-year': {
    asked: () => ({ name: 'cell-year', ...cell }),
    who: 'ut',
    rows: 6,
    says: { 'Họ và tên': 'Huỳnh Văn Sáu', 'Chức vụ': 'Bí thư' },
  },
  registrations: { asked: () => ({ name: 'registrations', ...cell }), who: 'ut', rows: 6, says: { 'Tình trạng': 'Chưa đăng ký' } },
  remarks: {
    asked: () => ({ name: 'remarks', unitId: 'ap3', month: '2026-11' }),
    who: 'sau',
    rows: 6,
    says: { 'Họ và tên': 'Lê Thị Mới' },
  },
  shortfalls: { asked: () => ({ name: 'shortfalls', ...cell }), who: 'sau', rows: 0, says: {} },
  calendar: { asked: () => ({ name: 'calendar', ...cell }), who: 'sau', rows: 1, says: { Ngày: new Date('2026-12-05T00:00:00Z') } },
  honours: { asked: () => ({ name: 'honours', ...cell }), who: 'sau', rows: 1, says: { 'Việc làm tốt': '=Vận động 12 hộ hiến đất' } },
  deeds: { asked: () => ({ name: 'deeds', ...cell }), who: 'sau', rows: 1, says: { Ngày: new Date('2026-04-12T00:00:00Z') } },
  'norm-points': { asked: () => ({ name: 'norm-points', ...cell }), who: 'sau', rows: 2, says: { Cộng: 1, 'Tối đa': 2, 'Tỷ lệ': 0.5 } },
  score: { asked: () => ({ name: 'score', ...cell, id: 'ap3-tam' }), who: 'loan', rows: 9, says: { 'Tự chấm': 6 } },
  'cell-campaign': {
    asked: () => ({ name: 'cell-campaign', unitId: 'ap3', id: town.campaignId }),
    ...{ who: 'sau', rows: 6, says: { 'Họ và tên': 'Phan Văn Tám', 'Đã báo cáo': 'Có' } },
  },
  'cell-questions': { asked: () => ({ name: 'cell-questions', ...cell }), who: 'sau', rows: 1, says: { 'Trả lời': 'Quý I năm 2027.' } },
  campaign: {
    asked: () => ({ name: 'campaign', unitId: 'senhong', id: town.campaignId }),
    ...{ who: 'phuoc', rows: 3, says: { 'Số chi bộ': 2, 'Đã báo cáo': 1, 'Thuộc diện': 8 } },
  },
  programmes: { asked: () => ({ name: 'programmes', ...unit }), who: 'phuoc', rows: 2, says: { 'Chi bộ': 'Chi bộ Ấp 4', Ngày: null } },
  'unit-norms': { asked: () => ({ name: 'unit-norms', ...unit }), who: 'phuoc', rows: 2, says: { 'Chi bộ': 'Chi bộ Ấp 3', 'Tỷ lệ': 0.75 } },
  proposals: {
    asked: () => ({ name: 'proposals', unitId: 'senhong', id: town.roundId }),
    ...{ who: 'phuoc', rows: 1, says: { 'Nội dung đề xuất': 'In bảng lớn' } },
  },
  questions: { asked: () => ({ name: 'questions', ...unit }), who: 'phuoc', rows: 1, says: { 'Tình trạng': 'Đã trả lời' } },
  members: { asked: () => ({ name: 'members', unitId: 'ap3' }), who: 'nhat', rows: 6, says: { 'Số thẻ đảng viên': '911000' } },
  positions: { asked: () => ({ name: 'positions', unitId: 'ap3' }), who: 'nhat', rows: 3, says: { 'Chức vụ': 'Phó bí thư' } },
  leader: { asked: () => ({ name: 'leader', ...unit }), who: 'binh', rows: 1, says: { 'Đã kiểm điểm': 0 } },
  asked: {
    asked: () => ({ name: 'asked', unitId: 'senhong', id: 'no-thematic~2026-Q4' }),
    who: 'binh',
    rows: 2,
    says: { 'Còn thiếu': 'Chưa có' },
  },
}

describe.each(sheetNames)('the list %s', (name) => {
  const { who, rows, says } = cases[name]

  it('opens as a spreadsheet with every figure of its use case, typed', async () => {
    const asked = cases[name].asked()
    const given = await lists[name](town.deps, town.actor(who), asked)
    if (!given.ok) throw new Error(given.refusal)
    const page = await opened(await ask(sheetFile(asked), who))
    const table = bodyOf(page, given.value.columns.length)
    expect(table).toHaveLength(rows)
    expect(table).toEqual(given.value.rows.map((cells) => cells.map((one, at) => inExcel(one, given.value.columns[at]?.kind ?? 'text'))))
    const heads = given.value.columns.map(({ header }) => header)
    const asSaid = table.some((cells) => Object.entries(says).every(([head, value]) => same(cells[heads.indexOf(head)], value)))
    expect(asSaid || rows === 0, JSON.stringify(table)).toBe(true)
  })

  it('is not there for a stranger, nor for anybody who has not signed in', async () => {
    const address = sheetFile(cases[name].asked())
    expect([(await ask(address, 'la')).status, (await ask(address, '')).status]).toEqual([404, 404])
  })
})

describe('a list as shown', () => {
  it('gives the rows of the screen in their order, and leaves out what the reader may not see', async () => {
    const body = new URLSearchParams({ rows: 'ap3-tam ap4-ba nobody' })
    const page = await opened(await ask(sheetFile({ name: 'board', ...unit }), 'phuoc', { method: 'POST', body }))
    const table = bodyOf(page, 23)
    expect(table.map(([name]) => name)).toEqual(['Phan Văn Tám', 'Võ Thị Ba'])
  })

  it('leaves the traces that its screen leaves', async () => {
    const before = (await town.stores.audit.ofCell('ap3', 500)).length
    await ask(sheetFile({ name: 'board', ...unit }), 'phuoc')
    expect((await town.stores.audit.ofCell('ap3', 500)).length).toBe(before + 1)
  })

  it.each([
    '/sheets/nothing/ap3.xlsx',
    '/sheets/board/senhong.xlsx?year=two',
    '/sheets/remarks/ap3.xlsx?month=2026-13',
    '/sheets/board/%.xlsx',
  ])('has nothing at %s', async (address) => expect((await ask(address, 'phuoc')).status).toBe(404))
})

/** The rows between the head and the total, without their number. */
function bodyOf(page: ExcelJS.Worksheet, columns: number): unknown[][] {
  const rows: unknown[][] = []
  page.eachRow((row) => {
    if (typeof row.getCell(1).value !== 'number') return
    rows.push(Array.from({ length: columns }, (_, at) => row.getCell(at + 2).value))
  })
  return rows
}

const inExcel = (one: SheetCell, kind: SheetKind): unknown =>
  one === '' ? null : kind === 'date' && typeof one === 'string' ? new Date(`${one}T00:00:00Z`) : one

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
