import { ok, type Result, refuse } from '../result.ts'
import { enoughOfEachKind } from './printed-papers.ts'
import type { BallotRefusal } from './refusals.ts'
import type { Ballot, BallotKind, BallotRow, Layout } from './types.ts'

export const maxBallotRows = 200

export type OpeningFacts = {
  kind: BallotKind
  layout: Layout
  rows: readonly BallotRow[]
  atMost: number | null
  /** What stands in the way of this very sheet: a second sheet without a first, a nominee who can't be one. */
  obstacle: BallotRefusal | null
  /** The one who asks holds the console now. */
  steers: boolean
  presentInBase: number
  /** Quorum of the rule set, in people (rule 5). */
  needed: number
  /** On printed papers alone: neither phones nor what the database logs touch its secrecy. */
  printedOnly: boolean
  /** Of the voters present: who was marked to vote on a printed paper, and who will by phone or tablet. */
  onPaper: number
  byPhone: number
  secureOrigin: boolean
  /** Codes of PostgreSQL settings that would log values; the chair may go on knowing them, which enters the log. */
  unsafeSettings: readonly string[]
  unsafeSettingsAccepted: boolean
  anotherOpen: boolean
  /** Null for a first round; a second round is a new ballot with a reason (rule 21). */
  secondRoundReason: string | null
}

/** Whether a secret ballot may open now. A rehearsal decides nothing, so it needs no quorum. */
export const mayOpen = (facts: OpeningFacts): Result<true, BallotRefusal> => {
  if (!facts.steers) return refuse('ballot/not-steering')
  if (facts.kind !== 'REHEARSAL' && facts.presentInBase < facts.needed) return refuse('ballot/no-quorum')
  const safe = facts.printedOnly ? ok(true as const) : safeForPhones(facts)
  if (!safe.ok) return safe
  const enough = facts.printedOnly ? ok(true as const) : enoughOfEachKind(facts.byPhone, facts.onPaper)
  if (!enough.ok) return enough
  if (facts.anotherOpen) return refuse('ballot/another-open')
  if (facts.obstacle) return refuse(facts.obstacle)
  if (facts.secondRoundReason?.trim() === '') return refuse('ballot/second-round-needs-reason')
  return soundSheet(facts)
}

const safeForPhones = ({ secureOrigin, unsafeSettings, unsafeSettingsAccepted }: OpeningFacts): Result<true, BallotRefusal> => {
  if (!secureOrigin) return refuse('ballot/insecure-origin')
  return unsafeSettings.length > 0 && !unsafeSettingsAccepted ? refuse('ballot/unsafe-settings') : ok(true)
}

/** Whether these rows make a sheet that can be marked and counted. */
export const soundSheet = ({ layout, rows, atMost }: Pick<Ballot, 'layout' | 'rows' | 'atMost'>): Result<true, BallotRefusal> => {
  if (rows.length === 0) return refuse('ballot/no-rows')
  if (rows.length > maxBallotRows) return refuse('ballot/too-many-rows')
  if (new Set(rows.map(({ key }) => key)).size < rows.length) return refuse('ballot/row-twice')
  if (rows.some(({ marks }) => marks.length === 0)) return refuse('ballot/row-without-marks')
  return isSoundLimit(layout, atMost) ? ok(true) : refuse('ballot/bad-limit')
}

const isSoundLimit = (layout: Layout, atMost: number | null): boolean =>
  layout === 'CHOOSE_UP_TO_K' ? Number.isInteger(atMost) && atMost !== null && atMost >= 1 : atMost === null
