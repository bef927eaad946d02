import type { BallotDocument } from '#contract/ballot-box.ts'
import type { Mark } from '#domain/ballot/types.ts'
import type { BallotKind } from '#domain/classification/rule-set.ts'
import type { Result } from '#domain/result.ts'
import { askOverHttp } from '#paper/ask-for-paper.ts'
import { type CastState, castSheet } from '#paper/cast-sheet.ts'
import { memoryStore } from '#paper/memory-store.ts'
import type { HeldPaper, PaperKey, PaperStore } from '#paper/paper-store.ts'
import { type Phone, thisPhone } from '#paper/phone.ts'
import { readBallot, readBoard } from '#paper/read-ballot-box.ts'
import { takePaper } from '#paper/take-paper.ts'
import { type Verification, verifyBoard } from '#paper/verify-board.ts'
import type { HallMember } from './load-hall.ts'

type Fetch = typeof globalThis.fetch

/** Whoever calls the interfaces: with a session, or nobody. */
export type Caller = { url: string; cookie?: string; fetch?: Fetch }

/** What came back, word for word. */
export type Answer = { status: number; text: string; refusal: string | null; value: unknown }

/** One call of tRPC as a browser makes it. */
export async function ask(caller: Caller, how: 'query' | 'mutate', procedure: string, input: unknown): Promise<Answer> {
  const { url, cookie, fetch = globalThis.fetch } = caller
  const headers = { 'content-type': 'application/json', ...(cookie && { cookie }) }
  const asked = how === 'query' && input !== undefined ? `?input=${encodeURIComponent(JSON.stringify(input))}` : ''
  const answer = await fetch(`${url}/trpc/${procedure}${asked}`, {
    method: how === 'query' ? 'GET' : 'POST',
    headers,
    ...(how === 'mutate' && { body: JSON.stringify(input ?? {}) }),
  })
  const text = await answer.text()
  const said = JSON.parse(text) as { result?: { data: unknown }; error?: { data?: { refusal?: string } } }
  return { status: answer.status, text, refusal: said.error?.data?.refusal ?? null, value: said.result?.data }
}

/** The value of a call that must not be refused. */
export async function get<T>(caller: Caller, how: 'query' | 'mutate', procedure: string, input: unknown): Promise<T> {
  const answer = await ask(caller, how, procedure, input)
  if (answer.status !== 200) throw new Error(`${procedure}: ${answer.status} ${answer.text}`)
  return answer.value as T
}

/** A member with a phone; what the phone keeps outlives the server. */
export type Voter = HallMember & Caller & { store: PaperStore; phone: Phone; marks: Record<string, Mark> }

/** `pace`: milliseconds between two tries instead of a second. */
export function aVoter(
  url: string,
  member: HallMember,
  { fetch = globalThis.fetch, pace = 50 }: { fetch?: Fetch; pace?: number } = {},
): Voter {
  const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, Math.min(ms, pace)))
  return { ...member, url, fetch, store: memoryStore(), phone: thisPhone({ fetch, origin: url, wait }), marks: {} }
}

const reader = ({ url, cookie = '', fetch = globalThis.fetch }: Caller) => ({ fetch, origin: url, headers: { cookie } })

export const paperKey = ({ memberId }: Voter, ballotId: string): PaperKey => ({ ballotId, memberId })

export async function heldBy(voter: Voter, ballotId: string): Promise<HeldPaper> {
  const held = await voter.store.get(paperKey(voter, ballotId))
  if (held?.stage !== 'held') throw new Error(`${voter.name} holds no paper`)
  return held
}

/** The ballot as the box shows it; asked again while nobody answers. */
export async function ballotFor(voter: Voter, ballotId: string): Promise<BallotDocument> {
  for (;;) {
    const read = await readBallot(reader(voter), ballotId)
    if (read.ok) return read.value
    if (read.refusal !== 'ballot/no-answer') throw new Error(`${voter.name}: ${read.refusal}`)
    await voter.phone.wait(1000)
  }
}

export async function take(voter: Voter, ballotId: string): Promise<Result<HeldPaper, string>> {
  const { store, memberId, phone } = voter
  return takePaper({ store, memberId, ballot: await ballotFor(voter, ballotId), ask: askOverHttp(reader(voter)), phone })
}

/** Marks every row by chance and casts; what was marked is kept in `voter.marks`. */
export async function cast(voter: Voter, ballotId: string): Promise<Result<CastState, string>> {
  const { ballot } = await heldBy(voter, ballotId)
  return castMarks(voter, ballotId, Object.fromEntries(ballot.rows.map((row) => [row.key, oneOf<Mark>([...row.marks, 'BLANK'])])))
}

/** Casts these marks; they are kept in `voter.marks`. */
export function castMarks(voter: Voter, ballotId: string, marks: Record<string, Mark>): Promise<Result<CastState, string>> {
  voter.marks = marks
  return castSheet({ store: voter.store, key: paperKey(voter, ballotId), phone: voter.phone }, marks)
}

const oneOf = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T

/** The phone's own recount of the published board, asked for again while nobody answers; what it holds stays. */
export async function recountOn(voter: Voter, ballotId: string, wall: string | null = null): Promise<Verification> {
  const board = await readBoard(reader(voter), ballotId)
  if (!board.ok && board.refusal === 'ballot/no-answer') {
    await voter.phone.wait(1000)
    return recountOn(voter, ballotId, wall)
  }
  if (!board.ok) throw new Error(`${voter.name}: ${board.refusal}`)
  const held = await voter.store.get(paperKey(voter, ballotId))
  return verifyBoard({ raw: board.value, held: held?.stage === 'held' ? held : null, ballotId, wall })
}

export type Chair = Caller & { meetingId: string }

/** Opens a ballot; `reason` for a second round. */
export async function openBallot(
  chair: Chair,
  kind: Extract<BallotKind, 'CLASSIFICATION' | 'COMMENDATION'>,
  reason: string | null = null,
): Promise<string> {
  const opened = await get<{ ballotId: string }>(chair, 'mutate', 'ballot.open', { meetingId: chair.meetingId, kind, reason })
  return opened.ballotId
}

export const closeBallot = (chair: Chair, ballotId: string) => get(chair, 'mutate', 'ballot.close', { ballotId })

/** Counts as soon as the grace is over. */
export async function countBallot(chair: Chair, ballotId: string): Promise<void> {
  for (;;) {
    const counted = await ask(chair, 'mutate', 'ballot.count', { ballotId })
    if (counted.status === 200) return
    if (counted.refusal !== 'ballot/closing') throw new Error(`ballot.count: ${counted.status} ${counted.text}`)
    await new Promise((done) => setTimeout(done, 100))
  }
}
