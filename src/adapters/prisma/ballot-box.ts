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
    const rest = batch.filter((one) => !collected.has(one))
    const outcomes = rest.length > 0 ? await lookUp(ballotId, rest) : []
    const found = new Map(rest.map((one, at) => [one, outcomes[at] ?? ('late' as const)]))
    return batch.map((one) => found.get(one) ?? 'collected')
  }

  /** Those whose paper went into the box now. Of two papers under one number in a batch, the first was tried. */
  async function collect(ballotId: string, batch: CastPaper[]): Promise<Set<CastPaper>> {
    if (!isCasting(await statuses.last(ballotId))) return new Set()
    const first = new Map<string, CastPaper>()
    for (const one of batch) if (!first.has(numberOf(one))) first.set(numberOf(one), one)
    // one order for all statements: two that hold each other's numbers would wait for each other for ever
    const papers = [...first].toSorted(byNumber).map(([, paper]) => paper)
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

const byNumber = ([a]: [string, CastPaper], [b]: [string, CastPaper]): number => (a < b ? -1 : 1)

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
