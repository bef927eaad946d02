import type { CollectiveDecision } from '../collective/decide-collectives.ts'
import { committeeName, signerOf } from './decision-document.ts'
import { instrumentsOf } from './instruments.ts'
import { heading, type PartyDocument, paragraph, placeOfIssue, table } from './party-document.ts'
import { fileWord } from './sheet.ts'
import { longDay, outcomes } from './vietnamese-words.ts'

export type CollectivePaper = Pick<CollectiveDecision, 'year' | 'number' | 'decidedOn' | 'signedBy'> & {
  unitName: string
  upperName: string
  /** In the order of the tree. */
  lines: readonly (Pick<CollectiveDecision, 'level' | 'reason'> & { name: string; replaces: string | null })[]
}

/** The decision on collectives, by the committee immediately above, with its list (43-HD/BTCTW). */
export function collectiveDecisionDocument(paper: CollectivePaper): PartyDocument {
  const { year, lines, unitName, upperName, signedBy } = paper
  const committee = committeeName(unitName)
  const { regulation, guidance } = instrumentsOf(year)
  const { name, title } = signerOf(signedBy)
  const place = placeOfIssue(unitName, '')
  return {
    fileName: fileWord(`quyet dinh xep loai tap the ${year} so ${paper.number}`),
    upper: upperName,
    unit: unitName,
    number: `Số ${paper.number}`,
    placeAndDate: place ? `${place}, ${longDay(paper.decidedOn)}` : longDay(paper.decidedOn),
    title: 'QUYẾT ĐỊNH',
    subtitle: `Công nhận xếp loại chất lượng tổ chức đảng năm ${year}`,
    blocks: [
      paragraph('Căn cứ Điều lệ Đảng Cộng sản Việt Nam;'),
      paragraph(`Căn cứ ${[regulation, guidance].filter(Boolean).join('; ')};`),
      paragraph('Xét báo cáo kiểm điểm và kết quả bỏ phiếu của các tổ chức đảng trực thuộc,'),
      heading(1, `${committee.toUpperCase()} QUYẾT ĐỊNH`),
      paragraph(`Điều 1. Công nhận xếp loại chất lượng năm ${year} đối với ${lines.length} tổ chức đảng:`),
      table(
        ['TT', 'Tổ chức đảng', 'Mức xếp loại', 'Ghi chú'],
        lines.map((line, index) => [
          ...[String(index + 1), line.name, outcomes[line.level] ?? line.level],
          [line.replaces ? `Thay Quyết định số ${line.replaces}.` : '', line.reason ?? ''].filter(Boolean).join(' '),
        ]),
      ),
      paragraph('Điều 2. Các tổ chức đảng có tên chịu trách nhiệm thi hành Quyết định này. Quyết định có hiệu lực từ ngày ký.'),
    ],
    signatures: [{ above: `T/M ${committee.toUpperCase()}`, title: title.toUpperCase(), name, signed: null }],
    recipients: ['Như Điều 2', ...(upperName ? [`${committeeName(upperName)} (để báo cáo)`] : []), 'Lưu Văn phòng'],
    seal: [],
  }
}
