import type pg from 'pg'
import type { CastOutcome } from '#application/ports/ballots.ts'
import type { BallotStatus, CastPaper } from '#domain/ballot/types.ts'
import { knownStatuses } from './ballot-statuses.ts'
import { base64urlOf, bytesOf } from './bytes.ts'
import { inBatches } from './in-batches.ts'
import { insertPapers, sheetHashes } from './paper-rows.ts'
import { isPapersGone } from './papers-table.ts'

/**
 * The box of papers. Casting is one statement that inserts while it holds a share lock on the ballot, so that a paper is either in before the
 * box closes or refused; which paper was there already is read, never learnt from an error, since PostgreSQL logs the values of those.
 */
export function openBallotBox(pool: pg.Pool) {
  const statuses = knownStatuses(pool)

  const cast = inBatches((ballotId, papers: CastPaper[]) =>
    settle(ballotId, papers).catch((error: unknown) => {
      throw withoutValues(error)
    }),
  )

  async function settle(ballotId: string, batch: CastPaper[]): Promise<CastOutcome[]> {
    const collected = await collect(ballotId, batch)
    const rest = batch.filter((_, at) => !collected.has(at))
    const outcomes = rest.length > 0 ? await lookUp(ballotId, rest) : []
    let next = 0
    return batch.map((_, at) => (collected.has(at) ? 'collected' : (outcomes[next++] ?? 'late')))
  }

  /** The places in the batch whose paper went into the box now. Of two under one number, which may be one paper twice, the first was tried. */
  async function collect(ballotId: string, batch: CastPaper[]): Promise<Set<number>> {
    if (!isCasting(await statuses.last(ballotId))) return new Set()
    const first = new Map<string, number>()
    for (const [at, one] of batch.entries()) if (!first.has(numberOf(one))) first.set(numberOf(one), at)
    // one order for all statements: two that hold each other's numbers would wait for each other for ever
    const papers = [...first].toSorted(byNumber).map(([, at]) => batch[at] as CastPaper)
    const numbers = await insertPapers(pool, ballotId, papers).catch(unlessGone<string>)
    return new Set(numbers.flatMap((number) => first.get(number) ?? []))
  }

  /** What became of papers that did not go in: there already with this sheet or another, or too late. */
  async function lookUp(ballotId: string, rest: CastPaper[]): Promise<CastOutcome[]> {
    const status = await statuses.fresh(ballotId)
    if (status === null || status === 'COUNTED' || status === 'CANCELLED') return rest.map(() => 'late')
    const numbers = rest.map(({ number }) => number)
    const found = new Map(await sheetHashes(pool, ballotId, numbers).catch(unlessGone<[string, string]>))
    return rest.map((paper) => {
      const sheetHash = found.get(oneForm(paper.number))
      if (sheetHash === undefined) return 'late'
      return sheetHash === oneForm(paper.sheetHash) ? 'same' : 'other'
    })
  }

  return { cast }
}

/** Several texts may stand for the same bytes: two of them are one number. */
const oneForm = (base64url: string): string => base64urlOf(bytesOf(base64url))

const numberOf = ({ number }: CastPaper): string => oneForm(number)

const byNumber = ([a]: [string, number], [b]: [string, number]): number => (a < b ? -1 : 1)

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
