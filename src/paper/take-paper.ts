import type { BallotDocument } from '#contract/ballot-box.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { AskForPaper } from './ask-for-paper.ts'
import { drawPaper, unblind } from './blind-suite.ts'
import type { HeldPaper, PaperKey, PaperRecord, PaperStore } from './paper-store.ts'
import type { Phone } from './phone.ts'

export type TakeStep = 'drawing' | 'asking' | 'asking-again' | 'checking' | 'taken'

export type Taking = {
  store: PaperStore
  memberId: string
  /** As fetched now; its keys' code was compared with the wall's. */
  ballot: BallotDocument
  ask: AskForPaper
  phone: Pick<Phone, 'wait' | 'exclusively'>
  /** Milliseconds to wait before the first request: jitter(2000) where a whole hall asks at once. */
  delay?: number
  onStep?: (step: TakeStep) => void
  /** Until then a request without an answer is repeated every second. */
  signal?: AbortSignal
}

/**
 * Takes a paper (design.md 4, step 2): draws and stores everything in one transaction, only then asks. A reload at any step, a second tab
 * or a lost answer goes on with the same blinded message. Refuses with 'ballot/...' codes: the server's own, or this phone's.
 */
export const takePaper = (taking: Taking): Promise<Result<HeldPaper, string>> =>
  taking.phone.exclusively(lockName(keyOf(taking)), async () => {
    const drawn = await drawOnce(taking)
    if (!drawn.ok || drawn.value.signature !== null) return finished(taking, drawn)
    await taking.phone.wait(taking.delay ?? 0)
    const answer = await askUntilAnswered(taking, drawn.value)
    return answer.ok ? finished(taking, await keepSignature(taking, drawn.value, answer.value)) : answer
  })

/** One name for all that a tab does with one paper. */
export const lockName = ({ ballotId, memberId }: PaperKey): string => `paper:${ballotId}:${memberId}`

const keyOf = ({ ballot, memberId }: Taking): PaperKey => ({ ballotId: ballot.id, memberId })

/** The stored paper, or a new one that is stored before anybody hears of it. */
const drawOnce = async (taking: Taking): Promise<Result<HeldPaper, string>> => {
  const stored = await taking.store.get(keyOf(taking))
  if (stored) return usable(stored, taking.ballot)
  taking.onStep?.('drawing')
  const { ballot } = taking
  const paper = await drawPaper(ballot.publicKey)
  const record: HeldPaper = {
    ...keyOf(taking),
    stage: 'held',
    ballot,
    ...paper,
    signature: null,
    body: null,
    receipt: null,
    notRecorded: null,
  }
  if (await taking.store.add(record).catch(() => null)) return ok(record)
  const other = await taking.store.get(keyOf(taking)).catch(() => null)
  return other ? usable(other, ballot) : refuse('ballot/cannot-store')
}

const usable = (record: PaperRecord, ballot: BallotDocument): Result<HeldPaper, string> => {
  if (record.stage === 'verified') return refuse('ballot/already-verified')
  const isSame = record.ballot.publicKey === ballot.publicKey && record.ballot.receiptKey === ballot.receiptKey
  return isSame ? ok(record) : refuse('ballot/other-keys')
}

const askUntilAnswered = async ({ ask, phone, onStep, signal }: Taking, held: HeldPaper): Promise<Result<string, string>> => {
  for (let step: TakeStep = 'asking'; ; step = 'asking-again') {
    if (signal?.aborted) return refuse('ballot/no-answer')
    onStep?.(step)
    const answer = await ask({ ballotId: held.ballotId, blinded: held.blinded }).catch(() => null)
    if (answer && !isPassing(answer)) return answer
    await phone.wait(1000)
  }
}

/** Of the server as a whole, of this ballot's box, of too many at once. */
const passing = new Set(['access/saving-paused', 'ballot/saving-paused', 'ballot/too-many-requests'])

const isPassing = (answer: Result<string, string>): boolean => !answer.ok && passing.has(answer.refusal)

const keepSignature = async (taking: Taking, held: HeldPaper, blindSignature: string): Promise<Result<HeldPaper, string>> => {
  taking.onStep?.('checking')
  const signature = await unblind(held.ballot.publicKey, held, blindSignature)
  if (signature === null) return refuse('ballot/bad-blind-signature')
  const signed = await taking.store.update(held, (now) => ({ ...now, signature }))
  return signed ? ok(signed) : refuse('ballot/cannot-store')
}

const finished = ({ onStep }: Taking, taken: Result<HeldPaper, string>): Result<HeldPaper, string> => {
  if (taken.ok) onStep?.('taken')
  return taken
}
