import type { Decision } from '../classification/decide-level.ts'
import { type Level, levels } from '../classification/levels.ts'
import { instrumentsOf } from './instruments.ts'
import { type Block, heading, type PartyDocument, paragraph, placeOfIssue, table } from './party-document.ts'
import { fileWord } from './sheet.ts'
import { day, longDay, outcomes, percent, sentence } from './vietnamese-words.ts'

/** A line of the decision with what paper needs beside it. `replaces`: the earlier decision that it takes the place of. */
export type DecidedLine = {
  name: string
  cardNumber: string
  cellName: string
  level: Level
  reason: string | null
  replaces: Pick<Decision, 'number' | 'decidedOn' | 'level'> | null
}

/** Lines in the order of the cells, and within a cell of the names. `appealDays`: how long one may ask that it be looked at again. */
export type DecisionPaper = Pick<Decision, 'year' | 'number' | 'decidedOn' | 'signedBy'> & {
  /** "Đảng bộ xã Sen Hồng". */
  unitName: string
  upperName: string
  lines: readonly DecidedLine[]
  appealDays: number
}

/**
 * The committee's decision with its list (domain.md 1.4: "Quyết định Công nhận xếp loại chất lượng đảng viên năm …", with name, card number,
 * cell and level attached). Two sheets: the decision and the list.
 */
export const decisionDocument = (paper: DecisionPaper): PartyDocument[] => [decisionSheet(paper), listSheet(paper)]

/** What each member is told, a sheet each, in the order of the list. */
export const noticeSheets = (paper: DecisionPaper): PartyDocument[] => inOrder(paper.lines).map((line) => noticeSheet(paper, line))

/** "Nguyễn Thị Phước, Bí thư": the name, then the title. */
export function signerOf(signedBy: string): { name: string; title: string } {
  const [name = '', ...title] = signedBy.split(',').map((part) => part.trim())
  return { name, title: title.join(', ') }
}

/** Committees above the commune have names of their own. */
const ownNames = { tỉnh: 'Tỉnh ủy', 'thành phố': 'Thành ủy', huyện: 'Huyện ủy', 'thị xã': 'Thị ủy', quận: 'Quận ủy' }

/** Who decides, by its own name: "Đảng bộ xã Sen Hồng" is Đảng ủy xã Sen Hồng, "Đảng bộ tỉnh Sông Sen" is Tỉnh ủy Sông Sen. */
export function committeeName(unitName: string): string {
  const [place, own] = Object.entries(ownNames).find(([kind]) => unitName.startsWith(`Đảng bộ ${kind} `)) ?? ['', 'Đảng ủy']
  return unitName.replace(place ? `Đảng bộ ${place}` : /^Đảng bộ/, own)
}

function decisionSheet(paper: DecisionPaper): PartyDocument {
  const { year, lines } = paper
  const committee = committeeName(paper.unitName)
  return {
    ...frame(paper, fileWord(`quyet dinh xep loai ${year} so ${paper.number}`)),
    title: 'QUYẾT ĐỊNH',
    subtitle: `Công nhận xếp loại chất lượng đảng viên năm ${year}`,
    blocks: [
      ...grounds(paper),
      heading(1, `${committee.toUpperCase()} QUYẾT ĐỊNH`),
      paragraph(`Điều 1. Công nhận xếp loại chất lượng đối với ${lines.length} đảng viên năm ${year} (có danh sách kèm theo), gồm:`),
      { kind: 'list', items: countsOf(lines) },
      ...replacements(lines),
      paragraph(
        'Điều 2. Chi ủy các chi bộ có đảng viên trong danh sách thông báo kết quả tới từng đảng viên, ghi vào sổ tay đảng viên và lưu hồ sơ theo quy định.',
      ),
      paragraph(
        `Điều 3. Văn phòng ${committee}, các chi bộ trực thuộc và các đảng viên có tên trong danh sách chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực từ ngày ký.`,
      ),
    ],
    recipients: ['Như Điều 3', ...(paper.upperName ? [`${committeeName(paper.upperName)} (để báo cáo)`] : []), 'Lưu Văn phòng Đảng ủy'],
  }
}

function grounds({ year, lines }: DecisionPaper): Block[] {
  const { regulation, guidance } = instrumentsOf(year)
  const cells = [...new Set(lines.map(({ cellName }) => cellName))]
  const proposing = cells.length > 6 ? `${cells.length} chi bộ trực thuộc` : cells.join(', ')
  return [
    paragraph('Căn cứ Điều lệ Đảng Cộng sản Việt Nam;'),
    paragraph(`Căn cứ ${[regulation, guidance].filter(Boolean).join('; ')};`),
    paragraph(`Xét kết quả kiểm điểm, bỏ phiếu và đề nghị của ${proposing},`),
  ]
}

const countsOf = (lines: readonly DecidedLine[]): string[] =>
  levels.flatMap((level) => {
    const count = lines.filter((line) => line.level === level).length
    return count > 0 ? [`${outcomes[level]}: ${count} đảng viên (${percent(count, lines.length)})`] : []
  })

function replacements(lines: readonly DecidedLine[]): Block[] {
  const items = lines.flatMap(({ name, cellName, replaces, reason }) =>
    replaces
      ? [
          `Đồng chí ${name}, ${cellName}: thay mức ${(outcomes[replaces.level] ?? replaces.level).toLowerCase()} tại Quyết định số ${replaces.number}, ngày ${day(replaces.decidedOn)}. Lý do: ${sentence(reason ?? '')}`,
        ]
      : [],
  )
  return items.length > 0 ? [paragraph('Quyết định này thay thế, đối với các đồng chí sau:'), { kind: 'list', items }] : []
}

function listSheet(paper: DecisionPaper): PartyDocument {
  return {
    ...frame(paper, ''),
    isAnnex: true,
    title: 'DANH SÁCH',
    subtitle: `Đảng viên được công nhận xếp loại chất lượng năm ${paper.year} (kèm theo Quyết định số ${paper.number}, ngày ${day(paper.decidedOn)})`,
    blocks: [
      table(
        ['TT', 'Họ và tên', 'Số thẻ đảng viên', 'Chi bộ', 'Mức xếp loại'],
        inOrder(paper.lines).map((line, place) => [
          ...[String(place + 1), line.name, line.cardNumber, line.cellName],
          outcomes[line.level] ?? line.level,
        ]),
      ),
    ],
    recipients: [],
  }
}

function noticeSheet(paper: DecisionPaper, line: DecidedLine): PartyDocument {
  const committee = committeeName(paper.unitName)
  return {
    ...frame({ ...paper, number: '' }, fileWord(`thong bao xep loai ${paper.year} so ${paper.number}`)),
    title: 'THÔNG BÁO',
    subtitle: `Kết quả xếp loại chất lượng đảng viên năm ${paper.year}`,
    blocks: [
      paragraph(`Kính gửi: Đồng chí ${line.name}, ${line.cellName}`),
      paragraph(
        `${committee} thông báo: tại Quyết định số ${paper.number}, ngày ${day(paper.decidedOn)}, đồng chí được công nhận xếp loại chất lượng đảng viên năm ${paper.year} ở mức:`,
      ),
      heading(1, (outcomes[line.level] ?? line.level).toUpperCase()),
      ...(line.reason ? [paragraph(`Lý do: ${sentence(line.reason)}`)] : []),
      paragraph(
        `Nếu chưa nhất trí, đồng chí có thể đề nghị xem xét lại trong ${paper.appealDays} ngày kể từ ngày nhận kết quả, ngay trong sổ tay của mình hoặc gửi chi ủy.`,
      ),
    ],
    recipients: ['Đồng chí có tên trên', `Chi ủy ${line.cellName}`, 'Lưu Văn phòng Đảng ủy'],
  }
}

function frame({ unitName, upperName, number, decidedOn, signedBy }: DecisionPaper, fileName: string) {
  const place = placeOfIssue(unitName, '')
  const { name, title } = signerOf(signedBy)
  return {
    fileName,
    upper: upperName,
    unit: committeeName(unitName),
    number: number === '' ? null : `Số ${number}`,
    placeAndDate: place ? `${place}, ${longDay(decidedOn)}` : longDay(decidedOn),
    signatures: [{ above: 'T/M ĐẢNG ỦY', title: title.toUpperCase() || 'BÍ THƯ', name, signed: null }],
    seal: [],
  }
}

/** Best level first; within a level as they came: cell by cell, by name. */
const inOrder = (lines: readonly DecidedLine[]): DecidedLine[] =>
  lines.toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level))
