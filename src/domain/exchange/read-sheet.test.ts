import { describe, expect, test } from 'vitest'
import { columnsOf } from './columns.ts'
import { problemWords } from './problem-words.ts'
import { readSheet } from './read-sheet.ts'
import { type Cell, type SheetRow, sheetKinds } from './sheet.ts'
import { templateOf } from './template.ts'

const today = '2026-11-22'
const rows = (...lines: Cell[][]): SheetRow[] => lines.map((cells, index) => ({ row: index + 1, cells }))
const heads = ['Họ và tên', 'Số thẻ đảng viên', 'Chi bộ', 'Ngày vào Đảng']
const lanh = ['Dương Văn Lành', '91000123', 'Ấp 3', '3/2/1985']
const only = (...lines: Cell[][]) => readSheet('MEMBERS', rows(heads, ...lines), today).rows[0]

describe('headings', () => {
  test('are found in any order, without diacritics, under other names, below a letterhead, with a row of numbers under them', () => {
    const read = readSheet(
      'MEMBERS',
      rows(
        ['ĐẢNG BỘ XÃ SEN HỒNG'],
        ['DANH SÁCH ĐẢNG VIÊN', null, '2026'],
        ['STT', 'ngay ket nap', 'So the dang', 'HO TEN *', 'Sinh hoạt tại chi bộ', 'Ghi chú'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        [1, '3/2/1985', 91000123, 'dương  văn lành ', 'Ấp 3', 'x'],
        [null, null, '  ', '\u200b', null, null],
      ),
      today,
    )
    expect(read).toMatchObject({ headerRow: 3, problems: [], unused: ['Ghi chú'] })
    expect(read.rows).toEqual([
      {
        row: 5,
        problems: [],
        values: { name: 'dương văn lành', cardNumber: '91000123', unit: 'Ấp 3', admittedOn: { day: '1985-02-03', yearOnly: false } },
      },
    ])
  })

  test('of a whole column that is missing are named, and no row is read', () => {
    const read = readSheet('MEMBERS', rows(heads.slice(0, 3), lanh), today)
    expect(read.rows).toEqual([])
    expect(read.problems.map((one) => problemWords(one, 'vi'))).toEqual(['Thiếu cột “Ngày vào Đảng”.'])
  })

  test.each([[[]], [rows(['một', 'hai'], ['ba'])], [rows(heads)]])('a file without them, or without rows, says so', (given) => {
    expect(readSheet('MEMBERS', given, today)).toMatchObject({ rows: [], problems: [{ row: null }] })
  })

  test.each(sheetKinds)('of the template %s are all known, with the words it offers', (kind) => {
    const form = templateOf(kind, []).sheets[0]
    const read = readSheet(kind, rows(form?.columns.map(({ header }) => header) ?? [], ['x']), today)
    expect(read.unused).toEqual([])
    expect(Object.keys(read.places).toSorted()).toEqual(columnsOf[kind].map(({ key }) => key).toSorted())
    for (const [at, { choices = [] }] of (form?.columns ?? []).entries()) {
      for (const choice of choices) {
        const line = form?.columns.map((_, index) => (index === at ? choice : null)) ?? []
        const found = readSheet(kind, rows(form?.columns.map(({ header }) => header) ?? [], line), today).rows[0]
        expect(found?.problems.filter(({ code }) => code !== 'needed')).toEqual([])
      }
      expect(choices.join(',').length).toBeLessThan(256)
    }
  })

  test.each(sheetKinds)('the examples of %s are read without a problem', (kind) => {
    const [, , examples] = templateOf(kind, []).sheets
    const read = readSheet(kind, rows(examples?.columns.map(({ header }) => header) ?? [], ...((examples?.rows ?? []) as Cell[][])), today)
    expect(read.rows).toHaveLength(2)
    expect(read.rows.flatMap(({ problems }) => problems)).toEqual([])
  })
})

describe('a cell', () => {
  test('that must be there and is not is an error at its row and column', () => {
    expect(only(['Dương Văn Lành', null, 'Ấp 3', '3/2/1985'])?.problems).toMatchObject([{ row: 2, column: 'cardNumber', code: 'needed' }])
  })

  test('names are NFC, with single spaces and nothing unseen', () => {
    expect(only(['Nguye\u0302\u0303n\u200b  Thị\u202e A\u0301nh', ...lanh.slice(1)])?.values.name).toBe('Nguyễn Thị Ánh')
  })

  test.each(['=1+1', '+84', '-5', '@cmd'])('text that begins like a formula stays text: %s', (name) => {
    expect(only([name, ...lanh.slice(1)])?.values.name).toBe(name)
  })

  test.each([
    ['91.000.123', '91000123'],
    [91000123, '91000123'],
    ['0 91 000 123', '091000123'],
  ])('the card number %j is %s', (cell, number) => {
    expect(only(['A', cell, 'Ấp 3', '3/2/1985'])?.values.cardNumber).toBe(number)
  })

  test.each([['12'], ['91/000'], ['số thẻ'], [1.5]])('the card number %j is refused', (cell) => {
    expect(only(['A', cell, 'Ấp 3', '3/2/1985'])?.problems).toMatchObject([{ column: 'cardNumber', code: 'card-form' }])
  })

  test('a phone number gets back the 0 that a number cell has lost', () => {
    const read = readSheet('MEMBERS', rows([...heads, 'SĐT'], [...lanh, 900000001], [...lanh, '+84 900 000 001']), today)
    expect(read.rows.map(({ values }) => values.phone)).toEqual(['0900000001', '0900000001'])
  })

  test.each([
    ['HTXSNV', 'EXCELLENT'],
    ['hoan thanh tot nhiem vu', 'GOOD'],
    ['Hoàn thành', 'SATISFACTORY'],
    ['KHÔNG HOÀN THÀNH NHIỆM VỤ', 'NOT_COMPLETED'],
  ])('the level "%s" is %s', (word, level) => {
    expect(readSheet('LEVELS', rows(['Số thẻ', 'Năm', 'Xếp loại'], ['91000123', 2024, word]), today).rows[0]?.values.level).toBe(level)
  })

  test('a word outside a list names the choices', () => {
    const [row] = readSheet('LEVELS', rows(['Số thẻ', 'Năm', 'Xếp loại'], ['91000123', 2024, 'khá']), today).rows
    expect(row?.problems.map((one) => problemWords(one, 'vi'))).toEqual([
      '“khá” không có trong danh sách. Chọn một trong: Hoàn thành xuất sắc nhiệm vụ; Hoàn thành tốt nhiệm vụ; Hoàn thành nhiệm vụ; Không hoàn thành nhiệm vụ.',
    ])
  })

  test('the day of an admission is a whole day; of a birth the year will do, but none to come', () => {
    const read = readSheet(
      'MEMBERS',
      rows([...heads, 'Ngày sinh'], ['A', '9100', 'Ấp 3', 1985, 1960], ['B', '9101', 'Ấp 3', '3/2/1985', '1/1/2027']),
      today,
    )
    expect(read.rows[0]).toMatchObject({
      problems: [{ column: 'admittedOn', code: 'day-missing' }],
      values: { bornOn: { yearOnly: true } },
    })
    expect(read.rows[1]?.problems).toMatchObject([{ column: 'bornOn', code: 'in-the-future' }])
  })
})
