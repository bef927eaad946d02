import type { BoardDocument } from '#contract/ballot-box.ts'
import type { Check } from '../checks.ts'
import { checkSentences, filled } from './check-sentences.ts'

const markWords: Readonly<Record<string, string>> = {
  EXCELLENT: 'Hoàn thành xuất sắc / excellent',
  GOOD: 'Hoàn thành tốt / good',
  SATISFACTORY: 'Hoàn thành / satisfactory',
  NOT_COMPLETED: 'Không hoàn thành / not completed',
  AGREE: 'Đồng ý / agree',
  DISAGREE: 'Không đồng ý / disagree',
  CHOSEN: 'Chọn / chosen',
  NOT_CHOSEN: 'Không chọn / not chosen',
  BLANK: 'Để trống / blank',
}

/** The lines of a recount, Vietnamese first; what does not hold stands out without colour. */
export const reportLines = (checks: readonly Check[], board: BoardDocument | null, seal: string | null): string[] => [
  ...(board ? headLines(board) : []),
  ...checks.flatMap(checkLines),
  ...(board && seal ? [...board.ballot.rows.flatMap((row) => rowLines(board, row)), '', `Mã niêm phong / seal: ${seal}`] : []),
  '',
  verdict(checks),
]

const headLines = ({ ballot }: BoardDocument): string[] => [
  ballot.title,
  `Đảng viên chính thức triệu tập (tính tỷ lệ) / base: ${ballot.base}; quá bán từ / majority from: ${Math.floor(ballot.base / 2) + 1}`,
  '',
]

const checkLines = ({ name, held, figures }: Check): string[] => {
  const { vi, en } = checkSentences[name]
  const where = held || figures.where === undefined ? '' : ` (${figures.where})`
  return [
    `${held ? '[đúng]' : '[SAI] '} ${filled(vi, figures)}${where}`,
    `${held ? '  [ok] ' : '[FAILS]'} ${name}: ${filled(en, figures)}${where}`,
  ]
}

const rowLines = ({ tally }: BoardDocument, row: { key: string; label: string; marks: readonly string[] }): string[] => [
  '',
  row.label,
  ...[...row.marks, 'BLANK'].map((mark) => `  ${String(tally[row.key]?.[mark as 'BLANK'] ?? 0).padStart(4)}  ${markWords[mark]}`),
]

const verdict = (checks: readonly Check[]): string => {
  const failed = checks.filter(({ held }) => !held).length
  if (failed === 0) return 'KHỚP: đếm lại đúng như công bố. / AGREES: the recount gives what was published.'
  return `KHÔNG KHỚP: ${failed} điểm sai. / DOES NOT AGREE: ${failed} checks fail.`
}
