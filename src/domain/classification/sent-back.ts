import type { CivilDate, Instant } from '../organization/types.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { SentBackRefusal } from './refusals.ts'

/** The deciding committee gives one member's classification back to the cell, with a reason: the cell votes again or answers. */
export type SentBack = {
  id: string
  cellId: string
  /** The deciding committee. */
  unitId: string
  year: number
  memberId: string
  reason: string
  byId: string
  byName: string
  at: Instant
  settled: SentBackSettled | null
}

/** The cell answered and keeps its proposal, or the committee took it back. A new vote of the cell needs no word: the notebook has it. */
export type SentBackSettled = { how: 'ANSWERED' | 'WITHDRAWN'; text: string; byName: string; at: Instant }

export type SentBackState = 'OPEN' | 'VOTED_AGAIN' | 'ANSWERED' | 'WITHDRAWN'

/** What came of it. `votedAt`: the cell's latest counted vote on the member. */
export function sentBackState({ at, settled }: Pick<SentBack, 'at' | 'settled'>, votedAt: Instant | null): SentBackState {
  if (settled) return settled.how
  return votedAt !== null && votedAt > at ? 'VOTED_AGAIN' : 'OPEN'
}

/** Who waits for the cell's new vote or answer: nobody decides on them, and they stand on the sheet of the cell's next session. */
export const waitingForCell = (list: readonly SentBack[], votedAt: (memberId: string) => Instant | null): ReadonlySet<string> =>
  new Set(list.filter((one) => sentBackState(one, votedAt(one.memberId)) === 'OPEN').map(({ memberId }) => memberId))

export type SendBackFacts = {
  /** The day of the cell's vote; null: it has not voted on the member. */
  votedOn: CivilDate | null
  decided: boolean
  waits: boolean
}

/** Only what a cell has forwarded and nobody has decided goes back, once at a time, and with a reason. */
export function maySendBack(reason: string, { votedOn, decided, waits }: SendBackFacts): Result<null, SentBackRefusal> {
  if (reason.trim() === '') return refuse('sent-back/reason-missing')
  if (votedOn === null) return refuse('sent-back/not-voted')
  if (decided) return refuse('sent-back/already-decided')
  return waits ? refuse('sent-back/already-open') : ok(null)
}

/** The cell's answer has words; a withdrawal may have none. What is settled stays so. */
export function maySettle(how: SentBackSettled['how'], text: string, state: SentBackState): Result<null, SentBackRefusal> {
  if (state !== 'OPEN') return refuse('sent-back/settled')
  return how === 'ANSWERED' && text.trim() === '' ? refuse('sent-back/answer-missing') : ok(null)
}
