import type { BoardDocument } from '#contract/ballot-box.ts'
import type { Sheet } from '#domain/ballot/types.ts'
import { type Check, check } from './checks.ts'
import { phoneSealCode } from './codes.ts'
import { canonical } from './digests.ts'
import type { HeldPaper, PaperKey, PaperStore } from './paper-store.ts'
import { recount } from './recount.ts'
import { rowId } from './row-ids.ts'

export type Verification = {
  agreed: boolean
  checks: Check[]
  /** The code that the wall must show; null when the board has no form. */
  seal: string | null
  board: BoardDocument | null
  /** Whether this phone's own paper lies on the board; null when it sent none. For its own screen, never reported. */
  counted: boolean | null
}

export type ToVerify = {
  /** The JSON of GET /ballot-box/<id>/board, as it came. */
  raw: unknown
  /** Null on a phone that took no paper here: it recounts all the same. */
  held: HeldPaper | null
  ballotId: string
  /** What the wall or the log shows: the digest or its code; null when not known yet. */
  wall: string | null
  onProgress?: (share: number) => void
}

/** Step 6 of the protocol, whole: the board by itself, then against what this phone holds. */
export const verifyBoard = async ({ raw, held, ballotId, wall, onProgress }: ToVerify): Promise<Verification> => {
  const { board, checks: own } = await recount(raw, onProgress)
  if (!board) return { agreed: false, checks: own, seal: null, board, counted: null }
  const seal = phoneSealCode(board.digest)
  const checks = [...own, ballotCheck(board, held, ballotId), ...wallCheck(board, wall, seal), ...(held ? heldChecks(board, held) : [])]
  const counted = held?.body ? isOnBoard(board, held) : null
  return { agreed: checks.every((one) => one.held), checks, seal, board, counted }
}

/**
 * Reads what the phone holds, verifies, and when everything holds erases secret, sheet and receipt: no phone is a proof that could be
 * demanded. When something does not hold they stay until finishPaper, so that the counting team can look at this phone's check again.
 */
export const verifyAndErase = async (
  store: PaperStore,
  key: PaperKey,
  board: Omit<ToVerify, 'held' | 'ballotId'>,
): Promise<Verification> => {
  const record = await store.get(key)
  const held = record?.stage === 'held' ? record : null
  const verification = await verifyBoard({ ...board, held, ballotId: key.ballotId })
  if (verification.agreed && held) await finishPaper(store, key, true)
  return verification
}

/** Erases secret, sheet, receipt and draft; keeps that this phone has verified, and whether it agreed. */
export const finishPaper = (store: PaperStore, { ballotId, memberId }: PaperKey, agreed: boolean): Promise<void> =>
  store.finish({ ballotId, memberId, stage: 'verified', agreed })

const ballotCheck = (board: BoardDocument, held: HeldPaper | null, ballotId: string): Check => {
  const { ruleSet: _ruleSet, ...shown } = board.ballot
  if (!held) return check('ballot', shown.id === ballotId, { title: shown.title })
  const { format: _format, publicKey: _publicKey, receiptKey: _receiptKey, ...taken } = held.ballot
  return check('ballot', shown.id === ballotId && canonical(shown) === canonical(taken), { title: shown.title })
}

const wallCheck = (board: BoardDocument, wall: string | null, seal: string): Check[] =>
  wall === null ? [] : [check('wall', wall === board.digest || wall === seal, { seal, wall })]

const heldChecks = (board: BoardDocument, held: HeldPaper): Check[] => {
  const isSameKeys = board.publicKey === held.ballot.publicKey && board.receiptKey === held.ballot.receiptKey
  return [check('keys', isSameKeys), ownNumber(board, held), ...ownMarks(board, held)]
}

/** A recorded number must be there, one never sent must not. Sent without an answer: it may have come too late, so either is right. */
const ownNumber = (board: BoardDocument, held: HeldPaper): Check => {
  const isThere = isOnBoard(board, held)
  const figures = { papers: board.numbers.length, there: isThere ? 1 : 0 }
  if (held.receipt !== null) return check('own-number', isThere, figures)
  return check('own-number', held.body !== null || !isThere, figures)
}

/** The marks as sent when the number is there; when it is not, none of its ids may be. */
const ownMarks = (board: BoardDocument, held: HeldPaper): Check[] => {
  if (held.body === null) return []
  const sent: Sheet = JSON.parse(held.body).rows
  const keys = board.ballot.rows.map(({ key }) => key)
  const isThere = isOnBoard(board, held)
  const right = keys.filter((key) => markUnder(board, key, rowId(held.secret, key)) === (isThere ? sent[key]?.mark : undefined)).length
  return [check('own-marks', right === keys.length, { right, rows: keys.length })]
}

const markUnder = (board: BoardDocument, key: string, id: string): string | undefined =>
  board.rows[key]?.find((entry) => entry.id === id)?.mark

const isOnBoard = (board: BoardDocument, held: HeldPaper): boolean => board.numbers.some(({ number }) => number === held.number)
