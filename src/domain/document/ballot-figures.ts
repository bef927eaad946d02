import type { Minutes } from '../meeting/minutes-shape.ts'
import { type Block, fact, table } from './party-document.ts'
import { marks, names, outcomes, percent, sentence } from './vietnamese-words.ts'

export type MinutesBallotLine = Minutes['ballots'][number]

/** The columns of the sheet in its own order. */
const columns = Object.keys(marks)

/** Issued, collected, valid, invalid: the identities of rule 20 in words. */
export function paperFigures({ result }: MinutesBallotLine): Block[] {
  if (!result) return []
  const { issued, collected, valid, invalid, onPaper } = result
  const printed = onPaper && [
    fact(
      'Trong đó phiếu giấy',
      `phát ra ${onPaper.issued}, thu về ${onPaper.collected}, không hợp lệ ${onPaper.invalid}; kiểm và nhập độc lập: ${names(onPaper.countedBy)}`,
    ),
  ]
  return [
    fact('Số phiếu phát ra', String(issued)),
    fact('Số phiếu thu về', String(collected)),
    fact('Số phiếu hợp lệ', String(valid)),
    fact('Số phiếu không hợp lệ', String(invalid)),
    ...(printed ?? []),
  ]
}

/** Per member the votes of each mark with their share of the base, and what the cell proposes. */
export function votesTable({ base, result, kind }: MinutesBallotLine): Block[] {
  if (!result) return []
  const shown = columns.filter((mark) => result.rows.some(({ figures }) => mark in figures))
  const hasOutcome = kind !== 'REHEARSAL'
  const head = ['TT', 'Họ và tên', ...shown.map((mark) => marks[mark] ?? mark), ...(hasOutcome ? ['Đề xuất'] : [])]
  const rows = result.rows.map(({ label, figures, outcome }, index) => [
    String(index + 1),
    label,
    ...shown.map((mark) => share(figures[mark] ?? 0, base)),
    ...(hasOutcome ? [outcome === null ? '' : (outcomes[outcome] ?? outcome)] : []),
  ])
  return [table(head, rows, 2)]
}

/** Nobody's votes need no share. */
const share = (votes: number, base: number): string => (votes === 0 ? '0' : `${votes} (${percent(votes, base)})`)

/** The chair opened it knowing that the database could give papers away. */
export const unsafeFacts = ({ unsafeSettings }: MinutesBallotLine): Block[] =>
  unsafeSettings.length === 0
    ? []
    : [
        fact(
          'An toàn của phiếu',
          `mở khi cơ sở dữ liệu đang ghi nhật ký có thể lộ phiếu (${unsafeSettings.join(', ')}); chủ trì đã biết và vẫn mở`,
        ),
      ]

/** Rows without a majority that were passed on with their counts, and why (rule 22). */
export const passedOnFacts = ({ passedOn }: MinutesBallotLine): Block[] =>
  passedOn.map(({ names: whose, reason }) => fact('Chuyển lên cấp trên kèm số phiếu', `${names(whose)}. Lý do: ${sentence(reason)}`))

/** How the ballot stands in the minutes when there is no result. */
export const ballotState = ({ status, cancelReason }: MinutesBallotLine): string =>
  status === 'CANCELLED' ? `đã hủy: ${cancelReason ?? ''}` : 'chưa kiểm phiếu'
