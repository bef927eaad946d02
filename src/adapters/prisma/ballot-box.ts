import type pg from 'pg'
import type { CastOutcome } from '#application/ports/ballots.ts'
import type { BallotStatus, CastPaper } from '#domain/ballot/types.ts'
import { knownStatuses } from './ballot-statuses.ts'
import { base64urlOf, bytesOf } from './bytes.ts'
import { insertPapers, sheetHashes } from './paper-rows.ts'
import { isPapersGone } from './papers-table.ts'

/** Papers of one statement, and statements of one ballot at a time: what arrives together is written together. */
const LARGEST_BATCH = 256
const MOST_IN_FLIGHT = 2

type Waiting = { paper: CastPaper; answer: (outcome: CastOutcome) => void; fail: (error: Error) => void }

type Queue = { ballotId: string; waiting: Waiting[]; inFlight: number }

/**
 * The box of papers. Casting is one statement that inserts while it holds a share lock on the ballot, so that a paper is either in before the
 * box closes or refused; which paper was there already is read, never learnt from an error, since PostgreSQL logs the values of those.
 */
export function openBallotBox(pool: pg.Pool) {
  const queues = new Map<string, Queue>()
  const statuses = knownStatuses(pool)

  function cast(ballotId: string, paper: CastPaper): Promise<CastOutcome> {
    return new Promise((answer, fail) => {
      const queue = queues.get(ballotId) ?? { ballotId, waiting: [], inFlight: 0 }
      queues.set(ballotId, queue)
      queue.waiting.push({ paper, answer, fail })
      pump(queue)
    })
  }

  function pump(queue: Queue): void {
    while (queue.inFlight < MOST_IN_FLIGHT && queue.waiting.length > 0) {
      queue.inFlight++
      void settle(queue.ballotId, queue.waiting.splice(0, LARGEST_BATCH)).then(() => {
        queue.inFlight--
        pump(queue)
      })
    }
    if (queue.inFlight === 0) queues.delete(queue.ballotId)
  }

  async function settle(ballotId: string, batch: Waiting[]): Promise<void> {
    try {
      const collected = await collect(ballotId, batch)
      const rest = batch.filter((one) => !collected.has(one))
      const outcomes = rest.length > 0 ? await lookUp(ballotId, rest) : []
      for (const one of collected) one.answer('collected')
      for (const [at, one] of rest.entries()) one.answer(outcomes[at] ?? 'late')
    } catch (error) {
      for (const one of batch) one.fail(withoutValues(error))
    }
  }

  /** Those whose paper went into the box now. Of two papers under one number in a batch, the first was tried. */
  async function collect(ballotId: string, batch: Waiting[]): Promise<Set<Waiting>> {
    if (!isCasting(await statuses.last(ballotId))) return new Set()
    const first = new Map<string, Waiting>()
    for (const one of batch) if (!first.has(numberOf(one))) first.set(numberOf(one), one)
    // one order for all statements: two that hold each other's numbers would wait for each other for ever
    const papers = [...first].toSorted(byNumber).map(([, { paper }]) => paper)
    const numbers = await insertPapers(pool, ballotId, papers).catch(unlessGone<string>)
    return new Set(numbers.flatMap((number) => first.get(number) ?? []))
  }

  /** What became of papers that did not go in: there already with this sheet or another, or too late. */
  async function lookUp(ballotId: string, rest: Waiting[]): Promise<CastOutcome[]> {
    const status = await statuses.fresh(ballotId)
    if (status === null || status === 'COUNTED' || status === 'CANCELLED') return rest.map(() => 'late')
    const numbers = rest.map(({ paper }) => paper.number)
    const found = new Map(await sheetHashes(pool, ballotId, numbers).catch(unlessGone<[string, string]>))
    return rest.map(({ paper }) => {
      const sheetHash = found.get(oneForm(paper.number))
      if (sheetHash === undefined) return 'late'
      return sheetHash === oneForm(paper.sheetHash) ? 'same' : 'other'
    })
  }

  return { cast }
}

/** Several texts may stand for the same bytes: two of them are one number. */
const oneForm = (base64url: string): string => base64urlOf(bytesOf(base64url))

const numberOf = ({ paper }: Waiting): string => oneForm(paper.number)

const byNumber = ([a]: [string, Waiting], [b]: [string, Waiting]): number => (a < b ? -1 : 1)

const isCasting = (status: BallotStatus | null): boolean => status === 'OPEN' || status === 'CLOSING'

/** Counted or cancelled by another process since this one asked: nothing is in the box any more. */
function unlessGone<T>(error: unknown): T[] {
  if (isPapersGone(error)) return []
  throw error
}

/** Whatever the database said may quote what it was given: only the fixed text and the code leave this file. */
function withoutValues(error: unknown): Error {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unknown'
  return new Error(`the ballot box could not be reached (${/^[A-Z0-9_]{3,40}$/.test(code) ? code : 'unknown'})`)
}
