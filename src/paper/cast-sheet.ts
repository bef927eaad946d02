import { ballotPath, castAnswer, castRefused } from '#contract/ballot-box.ts'
import type { Mark, Sheet } from '#domain/ballot/types.ts'
import { validSheet } from '#domain/ballot/valid-sheet.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { attempt } from './attempt.ts'
import { canonical, digest } from './digests.ts'
import type { HeldPaper, NotRecorded, PaperKey, PaperStore } from './paper-store.ts'
import type { Phone } from './phone.ts'
import { isReceipt } from './receipt.ts'
import { sheetOf } from './row-ids.ts'

/** The three words of the screen. `board`: where the count is read, when it came too late. */
export type CastState =
  | { state: 'sending'; tries: number; because: 'first' | 'no-answer' | 'saving-paused' | 'busy' }
  | { state: 'recorded' }
  | { state: 'not-recorded'; reason: NotRecorded; board: string | null }

export type Casting = {
  store: PaperStore
  key: PaperKey
  phone: Pick<Phone, 'fetch' | 'origin' | 'wait'>
  onState?: (state: CastState) => void
  /** Aborted: stops re-sending; the stored sheet goes on when resumeSending is called. */
  signal?: AbortSignal
}

/**
 * Puts the sheet into the box (design.md 4, step 3): stores the exact body, then sends it, byte for byte the same each time. A sheet stored
 * before wins over `marks`: there is never a second one under the number. Refuses what is no valid sheet, and when no paper is held.
 */
export const castSheet = async (casting: Casting, marks: Readonly<Record<string, Mark>>): Promise<Result<CastState, string>> => {
  const stored = await storeBody(casting, marks)
  return stored.ok ? ok(await send(casting, stored.value)) : stored
}

/** Sends the stored sheet again: after a reload, or by "send this paper again". Null when none is stored. */
export const resumeSending = async (casting: Casting): Promise<CastState | null> => {
  const held = await casting.store.get(casting.key)
  return held?.stage === 'held' && held.body !== null ? send(casting, held) : null
}

/** What the phone says before anything is sent: recorded, not recorded, or a stored sheet still to be sent; null while marking. */
export const castStateOf = (held: HeldPaper): CastState | null => {
  if (held.receipt !== null) return { state: 'recorded' }
  if (held.notRecorded !== null) return { state: 'not-recorded', reason: held.notRecorded, board: null }
  return held.body === null ? null : { state: 'sending', tries: 0, because: 'first' }
}

/**
 * The exact text of a cast: canonical, so that it is one text for one sheet, and blanks up to the length of the ballot's longest sheet.
 * Encryption hides what is sent, not how long it is, and "AGREE" is shorter than "DISAGREE": with one length nobody who watches the network
 * of the hall can tell marks apart.
 */
const bodyOf = (held: HeldPaper, rows: Sheet): string => {
  const text = canonical({ number: held.number, signature: held.signature, rows })
  const spare = held.ballot.rows.map(({ key, marks }) => longest(marks) - (rows[key]?.mark.length ?? 0))
  return text + ' '.repeat(spare.reduce((sum, one) => sum + one, 0))
}

const longest = (marks: readonly Mark[]): number => Math.max(...['BLANK', ...marks].map(({ length }) => length))

const storeBody = async ({ store, key }: Casting, marks: Readonly<Record<string, Mark>>): Promise<Result<HeldPaper, string>> => {
  const held = await store.get(key)
  if (held?.stage === 'verified') return refuse('ballot/already-verified')
  if (!held?.signature) return refuse('ballot/no-paper')
  const { rows, layout, atMost = null } = held.ballot
  const sheet = validSheet(
    { rows, layout, atMost },
    sheetOf(
      held.secret,
      rows.map((row) => row.key),
      marks,
    ),
  )
  if (!sheet.ok) return sheet
  const stored = await store.update(key, (now) => (mayWrite(now) ? { ...now, body: bodyOf(now, sheet.value), notRecorded: null } : now))
  return stored ? ok(stored) : refuse('ballot/cannot-store')
}

/** A sheet that the box refused for its form was never in it: it alone may be replaced. */
const mayWrite = (held: HeldPaper): boolean =>
  held.receipt === null && (held.body === null || held.notRecorded === 'bad-form' || held.notRecorded === 'too-large')

const send = async (casting: Casting, held: HeldPaper): Promise<CastState> => {
  const { onState = () => {}, signal, phone } = casting
  if (held.receipt !== null) return say(onState, { state: 'recorded' })
  let state: CastState = { state: 'sending', tries: 1, because: 'first' }
  for (;;) {
    say(onState, state)
    const answer = await post(casting, held)
    if (answer.state !== 'sending') return say(onState, await keep(casting, answer))
    if (signal?.aborted) return state
    state = { state: 'sending', tries: state.tries + 1, because: answer.because }
    await phone.wait(1000)
  }
}

const say = (onState: (state: CastState) => void, state: CastState): CastState => {
  onState(state)
  return state
}

type Answer =
  | { state: 'sending'; because: 'no-answer' | 'saving-paused' | 'busy' }
  | { state: 'recorded'; receipt: string }
  | (CastState & { state: 'not-recorded' })

/** Final answers are stored before they are shown. */
const keep = async ({ store, key }: Casting, answer: Exclude<Answer, { state: 'sending' }>): Promise<CastState> => {
  if (answer.state === 'recorded') {
    await store.update(key, (now) => ({ ...now, receipt: answer.receipt, notRecorded: null }))
    await store.saveDraft(key, {})
    return { state: 'recorded' }
  }
  await store.update(key, (now) => (now.receipt === null ? { ...now, notRecorded: answer.reason } : now))
  return answer
}

/** No cookie, no referrer, no header but the type: nothing that names who sends. */
const post = async ({ phone, signal }: Casting, held: HeldPaper): Promise<Answer> => {
  try {
    const answer = await phone.fetch(`${phone.origin}${ballotPath(held.ballotId)}`, {
      method: 'POST',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      headers: { 'content-type': 'application/json' },
      body: held.body,
      signal: attempt(8000, signal),
    })
    return await read(held, answer)
  } catch {
    return { state: 'sending', because: 'no-answer' }
  }
}

const finalReasons: Readonly<Record<number, NotRecorded>> = {
  403: 'bad-signature',
  404: 'unknown-ballot',
  409: 'other-sheet',
  410: 'too-late',
  413: 'too-large',
  422: 'bad-form',
}

const read = async (held: HeldPaper, answer: Response): Promise<Answer> => {
  const said: unknown = await answer.json().catch(() => null)
  if (answer.status === 200) return judgeReceipt(held, said)
  const reason = finalReasons[answer.status]
  if (reason) return { state: 'not-recorded', reason, board: castRefused.safeParse(said).data?.board ?? null }
  if (answer.status === 503) return { state: 'sending', because: 'saving-paused' }
  return { state: 'sending', because: answer.status === 429 ? 'busy' : 'no-answer' }
}

/** A 200 without a receipt is some gate on the way (a hotel's sign-in page), not the box: send again. */
const judgeReceipt = (held: HeldPaper, said: unknown): Answer => {
  const parsed = castAnswer.safeParse(said)
  if (!parsed.success) return { state: 'sending', because: 'no-answer' }
  const rowsDigest = digest(JSON.parse(held.body ?? '{}').rows)
  const isOurs = isReceipt(held.ballot.receiptKey, { ballotId: held.ballotId, number: held.number, rowsDigest }, parsed.data.receipt)
  return isOurs ? { state: 'recorded', receipt: parsed.data.receipt } : { state: 'not-recorded', reason: 'bad-receipt', board: null }
}
