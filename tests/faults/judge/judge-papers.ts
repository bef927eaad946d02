import type { FoundBoard } from './facts.ts'
import { type Finding, finding } from './finding.ts'
import type { Outcome } from './outcomes.ts'

/** A paper as its phone cast it: key `<ballot>/<number>`, a part for each row, `<id> <mark>`. */
export const paperKind = 'paper'

/**
 * On the board lie the papers that were acknowledged, and of those without an answer each whole or not at all: its number and in every row
 * its mark. Nothing else lies there, and the counts say so.
 */
export function judgePapers(outcomes: readonly Outcome[], boards: readonly FoundBoard[]): Finding[] {
  const papers = outcomes.filter(({ write }) => write.kind === paperKind)
  const ballots = new Set(papers.map(ballotOf))
  return [
    ...[...ballots].filter((id) => !boards.some(({ ballotId }) => ballotId === id)).map((id) => finding('papers', `${id} has no board`)),
    ...boards.flatMap((board) =>
      judgeBoard(
        board,
        papers.filter((paper) => ballotOf(paper) === board.ballotId),
      ),
    ),
  ]
}

const ballotOf = ({ write }: Outcome): string => (write.key ?? '').split('/')[0] ?? ''
const numberOf = ({ write }: Outcome): string => (write.key ?? '').split('/')[1] ?? ''

function judgeBoard(board: FoundBoard, papers: readonly Outcome[]): Finding[] {
  const { ballotId, numbers, rows, counts } = board
  const claimed = papers.filter((paper) => numbers.includes(numberOf(paper)))
  const ids = claimed.flatMap(({ write }) => Object.entries(write.parts).map(([row, part]) => `${row} ${part}`))
  const strayRows = Object.entries(rows).flatMap(([row, list]) =>
    list.map(({ id, mark }) => `${row} ${id} ${mark}`).filter((one) => !ids.includes(one)),
  )
  const strays = numbers.filter((number) => !papers.some((paper) => numberOf(paper) === number))
  return [
    ...papers.flatMap((paper) => judgePaper(board, paper)),
    ...(strays.length > 0 ? [finding('nobody wrote it', `${ballotId}: ${strays.length} papers on the board that no phone cast`)] : []),
    ...(strayRows.length > 0
      ? [finding('nobody wrote it', `${ballotId}: ${strayRows.length} marks on the board that belong to no paper there`)]
      : []),
    ...(counts.collected === numbers.length && counts.valid === numbers.length
      ? []
      : [finding('papers', `${ballotId}: ${counts.collected} collected and ${counts.valid} valid, ${numbers.length} on the board`)]),
    ...(counts.issued < counts.collected ? [finding('papers', `${ballotId}: more collected than issued`)] : []),
  ]
}

function judgePaper({ ballotId, numbers, rows }: FoundBoard, paper: Outcome): Finding[] {
  const whose = `${ballotId}: the paper of ${paper.client}`
  const times = numbers.filter((number) => number === numberOf(paper)).length
  const parts = Object.entries(paper.write.parts)
  const there = parts.filter(([row, part]) => rows[row]?.some(({ id, mark }) => `${id} ${mark}` === part)).length
  if (times > 1) return [finding('doubled', `${whose} lies there ${times} times`)]
  if (times === 0 && paper.state === 'acknowledged') return [finding('lost', `${whose} was acknowledged and is not on the board`)]
  if (times === 1 && paper.state === 'refused') return [finding('refused but there', whose)]
  return there === (times === 1 ? parts.length : 0) ? [] : [finding('half', `${whose}: ${there} of ${parts.length} rows are there`)]
}
