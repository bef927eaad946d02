import { type Paper, castPaper as sheetFor } from '#domain/ballot/paper.ts'
import type { BallotRefusal } from '#domain/ballot/refusals.ts'
import type { Sheet } from '#domain/ballot/types.ts'
import { validSheet } from '#domain/ballot/valid-sheet.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { KnownBallots } from './known-ballots.ts'
import type { Ports } from './ports.ts'

export type CastDeps = {
  ports: Pick<Ports, 'stores' | 'keys' | 'publisher'>
  ballots: Pick<KnownBallots, 'findForAnybody'>
  /** Whether this paper may be tried once more now: nobody but who holds it can use that up. Without it, always. */
  mayTry?: (paper: Paper) => Promise<boolean>
}

/** What a phone sends; its form was judged by the contract. Nothing in it names anybody. */
export type SentPaper = { number: string; signature: string; rows: Sheet }

/** `counted`: the board may be read, so the phone is told where. */
export type CastRefused = { refusal: BallotRefusal; counted: boolean }

/**
 * A paper into the box (design.md 4, step 3): no session, no seat; the permission is the ballot's own signature on the number. In this
 * order, the cheap before the dear: ballot known, signature, sheet, then one statement. The same paper again gets the same receipt, also after closing.
 */
export async function castPaper(deps: CastDeps, ballotId: string, sent: SentPaper): Promise<Result<{ receipt: string }, CastRefused>> {
  const { keys, stores, publisher } = deps.ports
  const ballot = await deps.ballots.findForAnybody(ballotId)
  if (!ballot) return refused('ballot/unknown')
  const paper = await keys.verifyPaper(ballot, sent.number, sent.signature)
  if (!paper) return refused('ballot/bad-signature')
  const sheet = validSheet(ballot, sent.rows)
  if (!sheet.ok) return refused(sheet.refusal)
  if (deps.mayTry && !(await deps.mayTry(paper))) return refused('ballot/too-many-requests')
  const rowsDigest = keys.digest(sheet.value)
  // The receipt is signed while the paper is being written; it leaves only when the box has it.
  const [outcome, receipt] = await Promise.all([
    stores.ballots.cast(ballotId, sheetFor(paper, { rows: sheet.value, rowsDigest }, keys.digest)),
    keys.signReceipt(ballot, { number: paper.number, rowsDigest }),
  ])
  if (outcome === 'collected') publisher.turnoutChanged(ballotId, ballot.meetingId)
  if (outcome === 'other') return refused('ballot/other-sheet')
  if (outcome === 'late' || receipt === null) return tooLate(deps, ballotId)
  return ok({ receipt })
}

async function tooLate({ ports }: CastDeps, ballotId: string): Promise<Result<never, CastRefused>> {
  const now = await ports.stores.ballots.find(ballotId)
  return refuse({ refusal: 'ballot/too-late', counted: now?.status === 'COUNTED' })
}

const refused = (refusal: BallotRefusal): Result<never, CastRefused> => refuse({ refusal, counted: false })
