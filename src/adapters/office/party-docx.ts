import { AlignmentType, Document, Footer, Packer, PageNumber, PageOrientation, Paragraph, type Table, TextRun } from 'docx'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { blockInWord } from './docx-blocks.ts'
import { signer, twoColumns } from './docx-signature.ts'
import { bodySize, font, line, smallSize } from './docx-text.ts'

/** A4; 20 mm above and below, 30 mm at the binding, 20 mm at the right. */
const upright = { size: { width: 11_906, height: 16_838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } }

/** The binding above. Word turns the sheet's sides by itself. */
const across = {
  size: { ...upright.size, orientation: PageOrientation.LANDSCAPE },
  margin: { top: 1701, bottom: 1134, left: 1134, right: 1134 },
}

/** The document as a DOCX file, or several as its sheets. Runs for a while with long tables: call it in the worker (docx-writer.ts). */
export async function partyDocx(document: PartyDocument | PartyDocument[]): Promise<Uint8Array> {
  const sheets = [document].flat()
  const [first] = sheets
  const file = new Document({
    title: `${first?.title} ${first?.subtitle}`,
    creator: first?.unit ?? '',
    styles: { default: { document: { run: { font, size: bodySize } } } },
    sections: sheets.flatMap((sheet) => [
      { properties: { page: sheet.isLandscape ? across : upright }, footers: { default: pageNumbers() }, children: sheetInWord(sheet) },
      ...annexOf(sheet),
    ]),
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function annexOf({ annex }: PartyDocument) {
  if (!annex || annex.length === 0) return []
  return [{ properties: { page: across }, footers: { default: pageNumbers() }, children: annex.flatMap(blockInWord) }]
}
const sheetInWord = (document: PartyDocument): (Table | Paragraph)[] => [
  ...(document.isAnnex ? [] : [twoColumns(issuer(document), state(document)), line('', { size: smallSize })]),
  line(document.title, { bold: true, size: bodySize + 4 }),
  line(document.subtitle, { bold: true }, 240),
  ...document.blocks.flatMap(blockInWord),
  line('', { size: smallSize }),
  ...signatures(document),
  line('', { size: smallSize }),
  ...document.seal.map((text) => line(text, { italics: true, size: 18, align: 'left' })),
]

const issuer = ({ upper, unit, number }: PartyDocument): Paragraph[] => [
  line(upper.toUpperCase()),
  line(unit.toUpperCase(), { bold: true }),
  line('*'),
  ...(number === null ? [] : [line(number)]),
]

const state = ({ placeAndDate }: PartyDocument): Paragraph[] => [
  line('ĐẢNG CỘNG SẢN VIỆT NAM', { bold: true, underline: true }),
  line(''),
  line(''),
  line(placeAndDate, { italics: true }),
]

/** Where to: at the left of the one who signs for the cell alone; below them where two sign. */
function signatures({ signatures: signing, recipients }: PartyDocument): (Table | Paragraph)[] {
  if (signing.length === 0 && recipients.length === 0) return []
  const to =
    recipients.length === 0
      ? [line('')]
      : [line('Nơi nhận:', { bold: true, italics: true, size: smallSize, align: 'left' }), ...recipients.map(recipient)]
  const [left, right] = signing
  if (left && right) return [twoColumns(signer(left), signer(right)), line('', { size: smallSize }), ...to]
  return left ? [twoColumns(to, signer(left))] : to
}

const recipient = (text: string): Paragraph => line(`- ${text}`, { size: smallSize, align: 'left' })

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], font, size: smallSize })],
      }),
    ],
  })
