import { createRequire } from 'node:module'
import pdfmake, { type Content } from 'pdfmake'
import type { BookChapter, BookDocument, BookEntry, BookPart } from '#domain/document/book-document.ts'
import type { PlainBlock } from '#domain/document/party-document.ts'

const font = createRequire(import.meta.url)
const file = (name: string) => font.resolve(`@expo-google-fonts/be-vietnam-pro/${name}/BeVietnamPro_${name}.ttf`)
const fonts = {
  BeVietnamPro: {
    normal: file('400Regular'),
    bold: file('700Bold'),
    italics: file('400Regular_Italic'),
    bolditalics: file('700Bold_Italic'),
  },
}
pdfmake.setFonts(fonts)
// A book is words alone: nothing is fetched, and of files only its letters are read.
pdfmake.setUrlAccessPolicy(() => false)
pdfmake.setLocalAccessPolicy((path) => Object.values(fonts.BeVietnamPro).includes(path))

/** A year's book on A5, as the paper one: a cover, then the parts, each page numbered. `plain`: not compressed, so that a test reads it. */
export async function bookPdf(book: BookDocument, { plain = false } = {}): Promise<Uint8Array> {
  return await pdfmake.createPdf({ ...definition(book), compress: !plain }).getBuffer()
}

const ink = '#1c1a17'
const red = '#ab0f19'
const soft = '#5c564c'

const definition = (book: BookDocument): Parameters<typeof pdfmake.createPdf>[0] => ({
  pageSize: 'A5',
  pageMargins: [44, 48, 44, 52],
  info: { title: `Sổ tay đảng viên năm ${book.year}`, author: book.cover[0]?.text ?? '' },
  language: 'vi-VN',
  defaultStyle: { font: 'BeVietnamPro', fontSize: 9.5, lineHeight: 1.25, color: ink },
  content: [...cover(book), ...book.parts.flatMap(part)],
  footer: (page, pages) => ({
    columns: [
      { text: page === 1 ? '' : `Sổ tay năm ${book.year}`, color: soft },
      { text: `${page}/${pages}`, alignment: 'right', color: soft },
    ],
    fontSize: 8,
    margin: [44, 16, 44, 0],
  }),
})

const cover = ({ upper, unit, year, cover: facts, decided }: BookDocument): Content[] => [
  {
    columns: [
      { stack: [upper.toUpperCase(), { text: unit.toUpperCase(), bold: true }], fontSize: 8.5 },
      { text: 'ĐẢNG CỘNG SẢN VIỆT NAM', bold: true, fontSize: 8.5, alignment: 'right' },
    ],
  },
  { canvas: [{ type: 'line', x1: 0, y1: 6, x2: 331, y2: 6, lineWidth: 2, lineColor: red }] },
  { text: 'SỔ TAY ĐẢNG VIÊN', bold: true, fontSize: 24, alignment: 'center', margin: [0, 120, 0, 4] },
  { text: `Năm ${year}`, fontSize: 14, alignment: 'center', margin: [0, 0, 0, 60] },
  ...facts.map(({ label, text }): Content => ({ text: [`${label}: `, { text, bold: true }], margin: [40, 3, 0, 3], fontSize: 11 })),
  ...(decided
    ? [
        { text: 'Kết quả xếp loại', color: red, bold: true, margin: [40, 40, 0, 2] } satisfies Content,
        { text: decided.level, bold: true, fontSize: 13, margin: [40, 0, 0, 2] } satisfies Content,
        { text: decided.by, margin: [40, 0, 0, 0] } satisfies Content,
      ]
    : []),
]

const part = ({ title, chapters }: BookPart, index: number): Content[] => [
  {
    text: title,
    bold: true,
    fontSize: 13,
    color: red,
    margin: [0, index === 0 ? 0 : 18, 0, 6],
    ...(index === 0 || index === 2 ? { pageBreak: 'before' } : {}),
  },
  ...(chapters.every(({ entries }) => entries.length === 0) ? [{ text: 'Chưa ghi.', color: soft } satisfies Content] : []),
  ...chapters.flatMap(chapter),
]

const chapter = ({ title, entries }: BookChapter): Content[] => [
  ...(title ? [{ text: title, bold: true, fontSize: 11, margin: [0, 10, 0, 4] } satisfies Content] : []),
  ...entries.map(entry),
]

/** A line with its signatures stays on one page where it can. */
const entry = ({ title, blocks, signed }: BookEntry): Content => ({
  stack: [
    { text: title, bold: true },
    ...blocks.flatMap(block),
    ...signed.map((text): Content => ({ text, fontSize: 8, italics: true, color: soft })),
  ],
  unbreakable: blocks.length < 8,
  margin: [0, 4, 0, 8],
})

function block(one: PlainBlock): Content[] {
  switch (one.kind) {
    case 'text':
      return [{ text: one.text }]
    case 'fact':
      return [{ text: [{ text: `${one.label}: `, bold: true }, one.text] }]
    case 'list':
      return [{ ol: one.items }]
  }
}
