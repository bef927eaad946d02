import type { BoardRow, CommitteeBoard } from '#contract/committee.ts'
import { countLevels, type LevelCounts } from '#domain/classification/excellent-cap.ts'
import { isLevel, type Level } from '#domain/classification/levels.ts'

/** One line of a document in the making. `revokesId`: the standing decision that it replaces. */
export type DraftLine = { cellId: string; level: Level | null; reason: string; revokesId: string | null }

/** A document in the making, kept on this device: its lines are judged together, so they may be collected over days. */
export type DecisionDraft = { number: string; decidedOn: string | null; lines: Readonly<Record<string, DraftLine>> }

export const emptyDecision: DecisionDraft = { number: '', decidedOn: null, lines: {} }

/** May stand in a document: the cell has voted on the member, and what was decided already is being replaced. */
export const mayDecideOn = (row: BoardRow): boolean => row.voted

/** A new line starts from the cell's proposal; where there is none, the level is to be chosen. */
export function lineFor(row: BoardRow): DraftLine {
  return {
    cellId: row.cellId,
    level: row.decided?.level ?? (isLevel(row.proposal) ? row.proposal : null),
    reason: '',
    revokesId: row.decided?.decisionId ?? null,
  }
}

/** Self, cell committee and cell name the same level: nothing is in dispute. */
export const agrees = (row: BoardRow): boolean =>
  isLevel(row.proposal) && row.selfLevel === row.proposal && row.committeeLevel === row.proposal

/** Who differs from the cell's proposal, where it is a level. */
export const mismatch = (row: BoardRow): { self: boolean; committee: boolean } => ({
  self: isLevel(row.proposal) && row.selfLevel !== null && row.selfLevel !== row.proposal,
  committee: isLevel(row.proposal) && row.committeeLevel !== null && row.committeeLevel !== row.proposal,
})

/** A level that the cell did not propose takes a reason, and so does replacing a decision (rule 23). */
export const needsReason = (row: BoardRow, line: DraftLine): boolean =>
  line.level !== null && (line.level !== row.proposal || line.revokesId !== null)

export function withLines(draft: DecisionDraft, rows: readonly BoardRow[], chosen: boolean): DecisionDraft {
  const lines = { ...draft.lines }
  for (const row of rows) {
    if (!chosen) delete lines[row.memberId]
    else if (mayDecideOn(row)) lines[row.memberId] ??= lineFor(row)
  }
  return { ...draft, lines }
}

export function changeLine(draft: DecisionDraft, memberId: string, changes: Partial<DraftLine>): DecisionDraft {
  const line = draft.lines[memberId]
  return line ? { ...draft, lines: { ...draft.lines, [memberId]: { ...line, ...changes } } } : draft
}

/** The rows of the document, in the order of the board; lines that somebody else decided meanwhile are left out. */
export const rowsOfDraft = (board: Pick<CommitteeBoard, 'rows'>, draft: DecisionDraft): { row: BoardRow; line: DraftLine }[] =>
  board.rows.flatMap((row) => {
    const line = draft.lines[row.memberId]
    return line && line.revokesId === (row.decided?.decisionId ?? null) ? [{ row, line }] : []
  })

export type Missing = 'number' | 'decidedOn' | 'lines' | 'level' | 'reason'

/** What the document still lacks before it can be sent. */
export function missingOf(board: Pick<CommitteeBoard, 'rows'>, draft: DecisionDraft): Missing[] {
  const lines = rowsOfDraft(board, draft)
  const found: [Missing, boolean][] = [
    ['lines', lines.length === 0],
    ['number', draft.number.trim() === ''],
    ['decidedOn', draft.decidedOn === null],
    ['level', lines.some(({ line }) => line.level === null)],
    ['reason', lines.some(({ row, line }) => needsReason(row, line) && line.reason.trim() === '')],
  ]
  return found.flatMap(([what, isMissing]) => (isMissing ? [what] : []))
}

/** How the decided levels would stand after this document. */
export function countsAfter(board: Pick<CommitteeBoard, 'rows'>, draft: DecisionDraft): LevelCounts {
  const inDraft = new Map(rowsOfDraft(board, draft).map(({ row, line }) => [row.memberId, line.level]))
  return countLevels(board.rows.flatMap((row) => inDraft.get(row.memberId) ?? row.decided?.level ?? []))
}

/** What is sent. The caller has made sure that nothing is missing. */
export const itemsOf = (board: Pick<CommitteeBoard, 'rows'>, draft: DecisionDraft) =>
  rowsOfDraft(board, draft).flatMap(({ row, line }) =>
    line.level === null
      ? []
      : [{ cellId: row.cellId, memberId: row.memberId, level: line.level, reason: line.reason.trim() || null, revokesId: line.revokesId }],
  )

/** What a device kept of a document; null for anything else. */
export function asDecisionDraft(stored: unknown): DecisionDraft | null {
  const draft = stored as DecisionDraft | null
  if (!draft || typeof draft.number !== 'string' || typeof draft.lines !== 'object' || draft.lines === null) return null
  const lines = Object.entries(draft.lines).filter(([, line]) => line && typeof line.reason === 'string' && typeof line.cellId === 'string')
  const known = lines.map(([memberId, line]) => [memberId, { ...line, level: isLevel(line.level) ? line.level : null }])
  return { number: draft.number, decidedOn: draft.decidedOn ?? null, lines: Object.fromEntries(known) }
}
