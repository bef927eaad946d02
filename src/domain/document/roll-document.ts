import type { CommendationForm } from '../commendation/title.ts'
import { committeeName } from './decision-document.ts'
import { heading, type PartyDocument, paragraph, placeOfIssue, table } from './party-document.ts'
import { day, formWords, longDay } from './vietnamese-words.ts'

export type RollLine = {
  name: string
  unitName: string
  titleName: string
  form: CommendationForm
  deciderName: string
  number: string
  decidedOn: string
}

export type RollFacts = { year: number; unitName: string; upperName: string; today: string; lines: readonly RollLine[] }

/** The roll of honour of a committee and year: title by title, names with the decision each rests on. */
export function rollDocument({ year, unitName, upperName, today, lines }: RollFacts): PartyDocument {
  const place = placeOfIssue(unitName, '')
  const titles = [...new Set(lines.map(({ titleName }) => titleName))]
  return {
    fileName: `bang-vang-${year}`,
    upper: upperName,
    unit: unitName,
    number: null,
    placeAndDate: place ? `${place}, ${longDay(today)}` : longDay(today),
    title: 'DANH SÁCH',
    subtitle: `Tập thể, cá nhân được biểu dương, khen thưởng năm ${year}`,
    blocks: titles.flatMap((titleName) => {
      const own = lines.filter((line) => line.titleName === titleName)
      const [first] = own
      return [
        heading(2, titleName),
        paragraph(`${first ? formWords[first.form] : ''}: ${own.length}`),
        table(
          ['TT', 'Tên', 'Thuộc', 'Cấp quyết định', 'Quyết định'],
          own.map((line, index) => [
            ...[String(index + 1), line.name, line.unitName, committeeName(line.deciderName)],
            `${line.number}, ${day(line.decidedOn)}`,
          ]),
        ),
      ]
    }),
    signatures: [],
    recipients: [],
    seal: [],
  }
}
