import { strToU8 } from 'fflate'
import { expect, test } from 'vitest'
import { templateOf } from '#domain/exchange/template.ts'
import { workbookXlsx } from './workbook-xlsx.ts'
import { xlsxReader } from './xlsx-reader.ts'

const script = (text: string) => new URL(`data:text/javascript,${encodeURIComponent(text)}`)

test('a file is read in a thread of its own', async () => {
  const read = xlsxReader()
  const form = await workbookXlsx(templateOf('LEVELS', []))
  expect(await read(form)).toMatchObject({ ok: true, value: [[{ row: 1 }, { row: 2 }, {}], {}, {}, {}] })
  expect(await read(strToU8('x'))).toEqual({ ok: false, refusal: 'sheet/not-a-spreadsheet' })
})

test.each([
  ['never comes to an end', 'for (;;);', 'sheet/took-too-long'],
  ['takes all memory', 'const all = []; for (;;) all.push(new Array(1e5).fill({}))', 'sheet/too-large'],
  ['breaks', 'throw new Error("broken")', 'sheet/unreadable'],
  ['ends without an answer', 'process.exit(1)', 'sheet/unreadable'],
])('a thread that %s harms nobody', async (_what, text, refusal) => {
  const read = xlsxReader({ program: script(text), seconds: refusal === 'sheet/took-too-long' ? 1 : 60, heapMegabytes: 24 })
  expect(await read(strToU8('x'))).toEqual({ ok: false, refusal })
})

test('a third file at a time is asked to wait', async () => {
  const read = xlsxReader({ program: script('for (;;);'), seconds: 1 })
  const all = await Promise.all([1, 2, 3].map(() => read(strToU8('x'))))
  expect(all.map((one) => !one.ok && one.refusal)).toEqual(['sheet/took-too-long', 'sheet/took-too-long', 'sheet/busy'])
})
