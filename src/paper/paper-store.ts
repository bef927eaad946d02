import type { BallotDocument } from '#contract/ballot-box.ts'
import type { Mark } from '#domain/ballot/types.ts'

/** One phone, one ballot, one member: a shared device holds several. */
export type PaperKey = { ballotId: string; memberId: string }

/** Why the box did not take a sheet; shown with what to do. */
export type NotRecorded = 'too-late' | 'other-sheet' | 'bad-signature' | 'bad-form' | 'too-large' | 'unknown-ballot' | 'bad-receipt'

/** What the phone knows of a paper it is to take, has taken, or has cast. Bytes are base64url; `secret` never leaves the device. */
export type HeldPaper = PaperKey & {
  stage: 'held'
  /** The ballot as it was when the paper was taken, its keys among it: the board must be of the same. */
  ballot: BallotDocument
  secret: string
  number: string
  blinded: string
  inverse: string
  /** Null until the server has signed. */
  signature: string | null
  /** The exact text to send, stored before it is sent; the marks are in it and are not shown again. */
  body: string | null
  receipt: string | null
  /** The last final answer other than a receipt. */
  notRecorded: NotRecorded | null
}

/** All that stays once the board was recounted: no secret, no sheet, no receipt, nothing that could be demanded as a proof. */
export type VerifiedPaper = PaperKey & { stage: 'verified'; agreed: boolean }

export type PaperRecord = HeldPaper | VerifiedPaper

/** Marks set so far, by row key. */
export type DraftMarks = Record<string, Mark>

/** The phone's memory. Each call is one transaction; what it answered survives a reload and a dead battery. */
export type PaperStore = {
  /** False, and nothing written, when the key exists: two tabs never draw two secrets. */
  add(record: HeldPaper): Promise<boolean>
  get(key: PaperKey): Promise<PaperRecord | null>
  /** Reads, changes and writes in one transaction; null when there is no held paper. `change` must be a plain synchronous function. */
  update(key: PaperKey, change: (held: HeldPaper) => HeldPaper): Promise<HeldPaper | null>
  /** Drops secret, sheet, receipt and draft at once and keeps the one fact. */
  finish(verified: VerifiedPaper): Promise<void>
  /** Drops everything under the key: a cancelled ballot, or a shared tablet handed on. */
  erase(key: PaperKey): Promise<void>
  draft(key: PaperKey): Promise<DraftMarks>
  saveDraft(key: PaperKey, marks: DraftMarks): Promise<void>
}
