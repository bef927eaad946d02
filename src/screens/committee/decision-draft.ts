import type { BoardRow, CommitteeBoard } from '#contract/committee.ts'
import { type CapState, capState, countLevels, type LevelCounts } from '#domain/classification/excellent-cap.ts'
import { type ExcellentShares, excellentShares } from '#domain/classification/excellent-shares.ts'
import { isLevel, type Level } from '#domain/classification/levels.ts'

/** One line of a document in the making. `revokesId`: the standing decision that it replaces. */
export type DraftLine = { cellId: string; level: Level | null; reason: string; revokesId: string | null }

export type DraftLines = Readonly<Record<string, DraftLine>>

/**
 * A document in the making, kept on this device: its lines are judged together, so they may be collected over days. `signedBy` null: as the
 * board proposes.
 */
export type DecisionDraft = { number: string; decidedOn: string | null; signedBy: string | null; lines: DraftLines }

export const emptyDecision: DecisionDraft = { number: '', decidedOn: null, signedBy: null, lines: {} }

type Rows = Pick<CommitteeBoard, 'rows'>

/** May stand in a document: the cell has voted on the member, and nothing waits for the cell. */
export const mayDecideOn = (row: BoardRow): boolean => row.voted && row.sentBack?.state !== 'OPEN'

/** Not decided yet, and may be. */
export const isUndecided = (row: BoardRow): boolean => row.decided === null && mayDecideOn(row)

/** A new line starts from the cell's proposal; where there is none, the level is to be chosen. */
export function lineFor(row: BoardRow): DraftLine {
  return {
    cellId: row.cellId,
    level: row.decided?.level ?? (isLevel(row.proposal) ? row.proposal : null),
    reason: '',
    revokesId: row.decided?.decisionId ?? null,
  }
}

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

/** Puts the member into the document at this level; a member in it takes the level. */
export const withLevel = (draft: DecisionDraft, row: BoardRow, level: Level): DecisionDraft =>
  changeLine(withLines(draft, [row], true), row.memberId, { level })

/** The rows of the document, in the order of the board; lines that somebody else decided meanwhile, or that wait for the cell, are left out. */
export const rowsOfDraft = (board: Rows, draft: DecisionDraft): { row: BoardRow; line: DraftLine }[] =>
  board.rows.flatMap((row) => {
    const line = draft.lines[row.memberId]
    return line && mayDecideOn(row) && line.revokesId === (row.decided?.decisionId ?? null) ? [{ row, line }] : []
  })

/** Lines that need a reason and have none yet. */
export const withoutReason = (board: Rows, draft: DecisionDraft): string[] =>
  rowsOfDraft(board, draft)
    .filter(({ row, line }) => needsReason(row, line) && line.reason.trim() === '')
    .map(({ row }) => row.memberId)

/** One reason for all that lack theirs. */
export const withReason = (board: Rows, draft: DecisionDraft, reason: string): DecisionDraft =>
  withoutReason(board, draft).reduce((so, memberId) => changeLine(so, memberId, { reason }), draft)

export type Missing = 'number' | 'decidedOn' | 'signedBy' | 'lines' | 'level' | 'reason'

/** What the document still lacks before it can be sent. */
export function missingOf(board: Pick<CommitteeBoard, 'rows' | 'signer'>, draft: DecisionDraft): Missing[] {
  const lines = rowsOfDraft(board, draft)
  const found: [Missing, boolean][] = [
    ['lines', lines.length === 0],
    ['number', draft.number.trim() === ''],
    ['decidedOn', draft.decidedOn === null],
    ['signedBy', signerOf(board, draft) === ''],
    ['level', lines.some(({ line }) => line.level === null)],
    ['reason', withoutReason(board, draft).length > 0],
  ]
  return found.flatMap(([what, isMissing]) => (isMissing ? [what] : []))
}

export const signerOf = (board: Pick<CommitteeBoard, 'signer'>, draft: DecisionDraft): string => (draft.signedBy ?? board.signer).trim()

/** How the decided levels would stand after this document. */
export function countsAfter(board: Rows, draft: DecisionDraft): LevelCounts {
  const inDraft = new Map(rowsOfDraft(board, draft).map(({ row, line }) => [row.memberId, line.level]))
  return countLevels(board.rows.flatMap((row) => inDraft.get(row.memberId) ?? row.decided?.level ?? []))
}

export type CapAfter = CapState & { cellId: string | null; counts: LevelCounts; shares: ExcellentShares }

/** Where each cap would stand after this document: one over the organisation, or that of each cell which the document touches (rule 27). */
export function capsAfter(board: Pick<CommitteeBoard, 'rows' | 'capRule' | 'perCell'>, draft: DecisionDraft): CapAfter[] {
  const state = (rule: CommitteeBoard['capRule'], rows: readonly BoardRow[], cellId: string | null): CapAfter => {
    const counts = countsAfter({ rows: [...rows] }, draft)
    return { ...capState(rule, counts), cellId, counts, shares: excellentShares(counts) }
  }
  if (!board.perCell) return [state(board.capRule, board.rows, null)]
  const touched = new Set(rowsOfDraft(board, draft).map(({ row }) => row.cellId))
  return board.perCell.flatMap(({ cellId, rule }) => {
    const own = board.rows.filter((row) => row.cellId === cellId)
    return touched.has(cellId) ? [state(rule, own, cellId)] : []
  })
}

/** What is sent. The caller has made sure that nothing is missing. */
export const itemsOf = (board: Rows, draft: DecisionDraft) =>
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
  const { number, decidedOn = null, signedBy = null } = draft
  return { number, decidedOn, signedBy, lines: Object.fromEntries(known) }
}
