import type { BallotDocument } from '#contract/ballot-box.ts'
import type { BallotStatus } from '#domain/ballot/types.ts'
import type { CastState } from '#paper/cast-sheet.ts'
import type { DraftMarks, NotRecorded, PaperRecord } from '#paper/paper-store.ts'
import type { TakeStep } from '#paper/take-paper.ts'
import type { Verification } from '#paper/verify-board.ts'

type Sending = CastState & { state: 'sending' }

/** What this phone's paper of one ballot asks of the screen. Every step is one of these, also after a reload. */
export type PaperState =
  /** The phone's memory or the ballot is still being read. */
  | { at: 'reading' }
  /** This browser keeps nothing: a tablet or a printed paper. */
  | { at: 'no-storage' }
  /** Not this member's to take; follows until the count. */
  | { at: 'watching' }
  | { at: 'offered'; code: string | null; taking: TakeStep | null; refusal: string | null }
  | { at: 'marking'; ballot: BallotDocument; marks: DraftMarks; refusal: string | null }
  /** `tries` is 0 until the first attempt after a reload has begun. */
  | { at: 'sending'; tries: number; because: Sending['because'] }
  | { at: 'recorded' }
  | { at: 'not-recorded'; reason: NotRecorded }
  /** Closed before a paper was taken here, or before the paper taken was sent. */
  | { at: 'missed'; what: 'taking' | 'sending' }
  /** `again`: this phone has recounted this board before. */
  | { at: 'recounting'; share: number; waiting: boolean; again: boolean }
  /** `before`: what this phone had found when it erased its paper; null when it has just recounted. */
  | { at: 'recounted'; verification: Verification; before: boolean | null; reported: boolean; mayErase: boolean }
  | { at: 'cancelled'; hadPaper: boolean }

/** All that the desk knows; the state follows from it alone. */
export type PaperFacts = {
  status: BallotStatus | null
  mayTake: boolean
  storage: 'unread' | 'works' | 'refused'
  record: PaperRecord | null
  marks: DraftMarks
  /** The code of the ballot's keys as this phone computed it; null until the ballot was read. */
  code: string | null
  taking: TakeStep | null
  sending: Sending | null
  /** Why the last deed was refused. */
  refusal: string | null
  recount: { share: number; waiting: boolean } | null
  verification: Verification | null
  before: boolean | null
  reported: boolean
  hadPaper: boolean
}

export const noFacts: PaperFacts = {
  status: null,
  mayTake: false,
  storage: 'unread',
  record: null,
  marks: {},
  code: null,
  taking: null,
  sending: null,
  refusal: null,
  recount: null,
  verification: null,
  before: null,
  reported: false,
  hadPaper: false,
}

export function paperState(facts: PaperFacts): PaperState {
  const { status, storage } = facts
  if (status === null || storage === 'unread') return { at: 'reading' }
  if (status === 'CANCELLED') return { at: 'cancelled', hadPaper: facts.hadPaper }
  if (status === 'COUNTED') return afterCount(facts)
  if (storage === 'refused') return facts.mayTake ? { at: 'no-storage' } : { at: 'watching' }
  if (facts.sending) return { at: 'sending', tries: facts.sending.tries, because: facts.sending.because }
  return facts.record?.stage === 'held' ? withPaper(facts, facts.record) : withoutPaper(facts)
}

function afterCount({ verification, before, reported, recount, record }: PaperFacts): PaperState {
  if (!verification)
    return { at: 'recounting', ...(recount ?? { share: 0, waiting: true }), again: before !== null || record?.stage === 'verified' }
  return { at: 'recounted', verification, before, reported, mayErase: record?.stage === 'held' && !verification.agreed }
}

function withPaper(facts: PaperFacts, held: PaperRecord & { stage: 'held' }): PaperState {
  const { status, taking, refusal, marks, code } = facts
  if (held.receipt !== null) return { at: 'recorded' }
  if (held.notRecorded !== null) return { at: 'not-recorded', reason: held.notRecorded }
  if (held.body !== null) return { at: 'sending', tries: 0, because: 'first' }
  if (held.signature === null) {
    return refusal !== null && status !== 'OPEN' ? { at: 'missed', what: 'taking' } : { at: 'offered', code, taking, refusal }
  }
  return status === 'CLOSED' ? { at: 'missed', what: 'sending' } : { at: 'marking', ballot: held.ballot, marks, refusal }
}

function withoutPaper({ status, mayTake, taking, refusal, code, record }: PaperFacts): PaperState {
  if (record !== null || !mayTake) return { at: 'watching' }
  return status === 'OPEN' ? { at: 'offered', code, taking, refusal } : { at: 'missed', what: 'taking' }
}
