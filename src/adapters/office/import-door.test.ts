import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sheetPath, templatePath, type UploadAsked, uploadHeader } from '#contract/exchange.ts'
import { smallCommune } from '../../../tests/support/small-commune.ts'
import { importDoor } from './import-door.ts'
import { xlsxReader } from './xlsx-reader.ts'
import { xlsxWriter } from './xlsx-writer.ts'

// A hall of one: the cast's administrator (nhat) and a member, over real HTTP with the real threads.
let server: Server
let origin: string
let commune: Awaited<ReturnType<typeof smallCommune>>
const xlsx = xlsxWriter()
const faults: unknown[] = []
beforeAll(async () => {
  commune = await smallCommune()
  const { ports, actor } = commune
  const door = importDoor({
    ports,
    readSession: async ({ cookie }) => (cookie ? actor(cookie) : null),
    log: { error: (about) => faults.push(about) },
    readXlsx: xlsxReader(),
    xlsx,
  })
  server = createServer((request, response) => void (door(request, response) || response.writeHead(418).end()))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await xlsx.close()
  expect(faults).toEqual([])
})

const asked: UploadAsked = { confirmed: [], seen: null, language: 'vi', fileName: 'danh sách.xlsx' }

const post = (
  deed: 'preview' | 'import' | 'marked',
  body: Uint8Array,
  over: { who?: string; asked?: Partial<UploadAsked>; headers?: object } = {},
) =>
  fetch(`${origin}${sheetPath('ap3', 'MEMBERS', deed)}`, {
    method: 'POST',
    body: Uint8Array.from(body),
    headers: {
      'content-type': 'application/octet-stream',
      [uploadHeader]: encodeURIComponent(JSON.stringify({ ...asked, ...over.asked })),
      cookie: over.who ?? 'nhat',
      ...over.headers,
    },
  })

/** The form as it was given, with a row typed into it. */
async function filled(...cells: string[]): Promise<Uint8Array> {
  const form = await fetch(`${origin}${templatePath('ap3', 'MEMBERS')}`, { headers: { cookie: 'nhat' } })
  expect(form.headers.get('content-disposition')).toBe('attachment; filename="mau-danh-sach-dang-vien.xlsx"')
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await form.arrayBuffer())
  const sheet = workbook.worksheets[0]
  const head = sheet?.rowCount ? [...Array(20).keys()].find((row) => sheet.getCell(row + 1, 2).value === 'Số thẻ đảng viên *') : undefined
  cells.forEach((cell, at) => {
    if (sheet && head !== undefined) sheet.getCell(head + 2, at + 1).value = cell
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

test('the form, filled in, is previewed, imported, and changes nothing a second time', async () => {
  const file = await filled('Mai Thị Mận', '91777', '30/4/1990', '', 'ap3', '3/2/2020')
  const preview = await (await post('preview', file)).json()
  expect(preview).toMatchObject({ counts: { NEW: 1, ERROR: 0 }, problems: [] })
  expect(await commune.stores.people.byLogin('91777')).toBeNull()
  const done = await post('import', file, { asked: { seen: preview.digest } })
  expect([done.status, await done.json()]).toMatchObject([200, { counts: { NEW: 1 }, cells: [{ id: 'ap3', count: 1 }] }])
  expect(await commune.stores.people.byLogin('91777')).toMatchObject({ name: 'Mai Thị Mận', bornOn: '1990-04-30' })
  expect(await (await post('preview', file)).json()).toMatchObject({ counts: { NEW: 0, CHANGED: 0, SAME: 1 } })
})

test('a wrong file comes back with what is wrong beside its row', async () => {
  const file = await filled('Mai Thị Mận', '91778', 'tháng 4 năm 1990', '', 'ấp nào', '3/2/2020')
  expect((await post('import', file)).status).toBe(422)
  const marked = await post('marked', file)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(await marked.arrayBuffer())
  const said = JSON.stringify(workbook.worksheets[0]?.getSheetValues())
  expect(said).toContain('Ngày sinh: “tháng 4 năm 1990” chưa đủ: còn thiếu ngày hoặc tháng.')
  expect(said).toContain('Chi bộ: Không có tổ chức “ấp nào”')
})

test.each([
  ['a member without that right', { who: 'lanh' }, 404],
  ['nobody', { who: '' }, 404],
  ['a form of another site', { headers: { 'content-type': 'multipart/form-data' } }, 404],
  ['a request without our header', { headers: { [uploadHeader]: '' } }, 404],
  ['a header that is none of ours', { headers: { [uploadHeader]: '%7B%22confirmed%22%3A%22all%22%7D' } }, 404],
  ['a text that calls itself a spreadsheet', {}, 415],
])('%s is turned away', async (_who, over, status) => {
  expect((await post('preview', new TextEncoder().encode('Họ tên;Số thẻ'), over)).status).toBe(status)
})

test('more than 10 MB is turned away before it is read', async () => {
  const answer = await post('preview', new Uint8Array(10 * 1024 * 1024 + 1)).catch(() => null)
  if (answer) expect([answer.status, await answer.json()]).toEqual([413, { refusal: 'sheet/too-large' }])
})
