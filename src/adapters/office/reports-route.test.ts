import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import ExcelJS from 'exceljs'
import mammoth from 'mammoth'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readReports } from '#application/read-reports.ts'
import { saveYearlyDraft } from '#application/save-yearly-draft.ts'
import { paths } from '#contract/paths.ts'
import { busyCommune } from '../../../tests/support/busy-commune.ts'
import { docxWriter } from './docx-writer.ts'
import { reportsRoute } from './reports-route.ts'
import { xlsxWriter } from './xlsx-writer.ts'

const [docx, xlsx] = [docxWriter(), xlsxWriter()]
let town: Awaited<ReturnType<typeof busyCommune>>
let server: Server

beforeAll(async () => {
  town = await busyCommune()
  const readSession = async (headers: Record<string, unknown>) => (headers.who ? town.actor(String(headers.who)) : null)
  const door = reportsRoute({ ...town.deps, readSession, log: { error: (about) => void expect(about).toBeNull() }, docx, xlsx })
  server = createServer((request, response) => {
    if (!door(request, response)) response.writeHead(418).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(async () => {
  server.close()
  await Promise.all([docx.close(), xlsx.close()])
})

const unitId = 'senhong'
const ask = (address: string, who: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${address}`, { headers: who ? { who } : {} })
const textOf = async (response: Response) => (await mammoth.extractRawText({ buffer: Buffer.from(await response.arrayBuffer()) })).value

const aggregate = (format: 'xlsx' | 'docx') => paths.aggregateFile(unitId, 2026, format)
const yearly = paths.yearlyReportFile(unitId, 2026)

it.each([
  ['the aggregate sheet', aggregate('xlsx'), { phuoc: 200, binh: 200, sau: 404, nhat: 404, la: 404, '': 404 }],
  ['the aggregate report on paper', aggregate('docx'), { phuoc: 200, binh: 200, sau: 404, nhat: 404, la: 404, '': 404 }],
  ["the committee's report", yearly, { phuoc: 200, binh: 404, sau: 404, nhat: 404, la: 404, '': 404 }],
])('%s is there for those who may read it alone', async (_, address, statuses) => {
  for (const [who, status] of Object.entries(statuses)) expect([who, (await ask(address, who)).status]).toEqual([who, status])
})

it('the aggregate sheet opens, with a row for each cell of the committee and a sum', async () => {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(await (await ask(aggregate('xlsx'), 'phuoc')).arrayBuffer())
  const column = book.worksheets[0]?.getColumn(2).values.map(String) ?? []
  for (const name of ['Chi bộ Ấp 3', 'Chi bộ Ấp 4', 'Cộng']) expect(column).toContain(name)
})

it("the committee's report tells of its campaign, its round and its questions, and takes its words", async () => {
  const words = { LIMITS: 'Một số chi bộ họp còn ngắn.' }
  const saved = await saveYearlyDraft(town.ports, town.actor('phuoc'), { unitId, year: 2026, saved: 0, draft: { leftOut: [], words } })
  expect(saved).toEqual({ ok: true, value: { version: 1 } })
  const text = await textOf(await ask(yearly, 'phuoc'))
  for (const said of [
    'Đợt sinh hoạt “Giữ trọn lời thề đảng viên”: 1/8 (12,5%) đảng viên thuộc diện đã tự soi, báo cáo',
    'nhận 1 ý kiến, chọn 0 nhóm giải pháp',
    'Các chi bộ gửi lên 1 câu hỏi, kiến nghị; đã trả lời 1/1 (100,0%).',
    'Có 1/2 (50,0%) chi bộ ban hành chuẩn mực; 1 chi bộ tổ chức kiểm điểm, tổng cộng 1 lần.',
    'Kết quả thực hiện chuẩn mực đạt 3/4 điểm (75,0%).',
    'Một số chi bộ họp còn ngắn.',
  ])
    expect(text).toContain(said)
})

it('two who write on the same draft do not overwrite each other, and nobody else writes on it', async () => {
  const draft = { leftOut: [], words: {} }
  const save = (who: string, saved: number) => saveYearlyDraft(town.ports, town.actor(who), { unitId, year: 2025, saved, draft })
  expect(await save('phuoc', 0)).toMatchObject({ ok: true })
  expect(await save('phuoc', 0)).toEqual({ ok: false, refusal: 'access/changed-meanwhile' })
  for (const who of ['binh', 'sau', 'nhat', 'la']) expect(await save(who, 1)).toEqual({ ok: false, refusal: 'access/not-found' })
})

it('the page says what is missing, to a leader without the draft', async () => {
  const page = await readReports(town.deps, town.actor('binh'), { unitId })
  expect(page).toMatchObject({
    ok: true,
    value: { year: 2026, years: [2026, 2025, 2024, 2023, 2022], reported: { done: 0, all: 2 }, yearly: null },
  })
  const own = await readReports(town.deps, town.actor('phuoc'), { unitId })
  expect(own.ok && own.value.missing.map(({ names }) => names)).toEqual([['Chi bộ Ấp 3'], ['Chi bộ Ấp 4']])
})
