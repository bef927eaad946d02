import { expect, it } from 'vitest'
import { csvOf, type Sheet } from './chart-sheet.ts'

const sheet: Sheet = {
  rowHead: 'Đơn vị',
  columns: ['Số đồng chí', 'Tỷ lệ'],
  rows: [
    { id: 'a', head: 'Ấp 1; Ấp 2 (gộp)', values: [1716, { tenths: 201 }] },
    { id: 'b', head: '=HYPERLINK("x")', values: [0, { tenths: null }] },
    { id: 'c', head: '-2+3', values: [null, { tenths: 1000 }] },
  ],
}

it('opens in a Vietnamese spreadsheet: byte mark, semicolons, decimal commas', () => {
  const [head, first] = csvOf(sheet, 'vi').split('\r\n')
  expect(head).toBe('\uFEFFĐơn vị;Số đồng chí;Tỷ lệ (%)')
  expect(first).toBe('"Ấp 1; Ấp 2 (gộp)";1716;20,1')
})

it('opens in an English one', () => {
  expect(csvOf(sheet, 'en').split('\r\n')[1]).toBe('Ấp 1; Ấp 2 (gộp),1716,20.1')
})

it('runs no formula that a name might hold, and leaves nothing where nothing is to be said', () => {
  const lines = csvOf(sheet, 'vi').split('\r\n')
  expect(lines[2]).toBe(`"'=HYPERLINK(""x"")";0;`)
  expect(lines[3]).toBe(`"'-2+3";;100,0`)
})
