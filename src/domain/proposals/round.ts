import { isCivilDate } from '#domain/organization/civil-date.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { ProposalRefusal } from './refusals.ts'

// A committee asks the secretaries, or all members, below it for proposals, reads them, and answers with those that many made (Huyện ủy An
// Phú, 2014: 208 collected in a year, 7 chosen).

export type RoundAudience = 'SECRETARIES' | 'MEMBERS'

/** What a published round answers everybody who was asked. `proposals`: in the group; `all`: received in the round. */
export type PublishedRound = {
  at: Instant
  byName: string
  all: number
  measures: readonly { groupId: string; title: string; proposals: number }[]
  /** A word to those who proposed; may be empty. */
  word: string
}

/** Proposals that say the same, under the words of whoever reads them. */
export type ProposalGroup = {
  id: string
  title: string
  proposalIds: readonly string[]
  /** On the short list: a person put it there, however many proposed it. */
  chosen: boolean
}

export type ProposalRound = {
  id: string
  unitId: string
  question: string
  /** What it is about, what a good proposal says; may be empty. */
  explanation: string
  audience: RoundAudience
  calledOn: CivilDate
  calledByName: string
  /** The last day on which one may propose, of Asia/Ho_Chi_Minh. */
  deadline: CivilDate
  /** Of one person; null: as many as they like. */
  atMost: number | null
  /** Readers see names; else the cell alone. */
  named: boolean
  /** Ended by hand before its deadline. */
  endedEarly: boolean
  groups: readonly ProposalGroup[]
  /** Earlier groupings to go back to, the latest last. */
  past: readonly (readonly ProposalGroup[])[]
  published: PublishedRound | null
  version: number
}

export type RoundProposal = { cellId: string; roundId: string; id: string; memberId: string; text: string; at: Instant }

export type RoundState = 'OPEN' | 'CLOSED' | 'PUBLISHED'

/** Open until the end of its last day. */
export function roundState(round: Pick<ProposalRound, 'published' | 'endedEarly' | 'deadline'>, on: CivilDate): RoundState {
  if (round.published) return 'PUBLISHED'
  return round.endedEarly || on > round.deadline ? 'CLOSED' : 'OPEN'
}

export type WantedRound = Pick<ProposalRound, 'question' | 'explanation' | 'audience' | 'deadline' | 'atMost' | 'named'>

/** What stands against calling this round, with the field it stands at. */
export function roundProblem(wanted: WantedRound, on: CivilDate): { field: keyof WantedRound; code: ProposalRefusal } | null {
  if (wanted.question.trim() === '') return { field: 'question', code: 'proposals/question-missing' }
  if (!isCivilDate(wanted.deadline)) return { field: 'deadline', code: 'proposals/deadline-missing' }
  if (wanted.deadline < on) return { field: 'deadline', code: 'proposals/deadline-passed' }
  if (wanted.atMost !== null && (wanted.atMost < 1 || wanted.atMost > 99))
    return { field: 'atMost', code: 'proposals/at-most-out-of-range' }
  return null
}

/** Whether one who has proposed so often already may propose this. */
export function mayPropose(
  round: ProposalRound,
  { text, own, on }: { text: string; own: number; on: CivilDate },
): Result<string, ProposalRefusal> {
  if (roundState(round, on) !== 'OPEN') return refuse('proposals/too-late')
  if (text.trim() === '') return refuse('proposals/text-missing')
  return round.atMost !== null && own >= round.atMost ? refuse('proposals/enough') : ok(text.trim())
}

/** Taken back while the round is open; it leaves its group with it. */
export const mayWithdraw = (round: ProposalRound, on: CivilDate): Result<null, ProposalRefusal> =>
  roundState(round, on) === 'OPEN' ? ok(null) : refuse('proposals/too-late')

/** Nobody may propose from now on; the reading goes on. */
export function endRound(round: ProposalRound, on: CivilDate): Result<ProposalRound, ProposalRefusal> {
  return roundState(round, on) === 'OPEN' ? ok({ ...round, endedEarly: true }) : refuse('proposals/too-late')
}

/** More time, or less, but not less than today; a round that has ended opens again with it. */
export function moveDeadline(
  round: ProposalRound,
  { deadline, on }: { deadline: CivilDate; on: CivilDate },
): Result<ProposalRound, ProposalRefusal> {
  if (round.published) return refuse('proposals/already-published')
  if (!isCivilDate(deadline)) return refuse('proposals/deadline-missing')
  return deadline < on ? refuse('proposals/deadline-passed') : ok({ ...round, deadline, endedEarly: false })
}

type Publishing = { all: number; standing: ReadonlySet<string>; byName: string; at: Instant; on: CivilDate; word: string }

/** Answers everybody with the measures that people chose, those most proposed first. Once, after the round has ended. */
export function publishRound(round: ProposalRound, given: Publishing): Result<ProposalRound, ProposalRefusal> {
  const { all, standing, byName, at, on, word } = given
  if (round.published) return refuse('proposals/already-published')
  if (roundState(round, on) === 'OPEN') return refuse('proposals/still-open')
  const measures = round.groups
    .filter((group) => group.chosen)
    .map(({ id, title, proposalIds }) => ({ groupId: id, title, proposals: proposalIds.filter((one) => standing.has(one)).length }))
    .toSorted((a, b) => b.proposals - a.proposals)
  return measures.length === 0
    ? refuse('proposals/none-chosen')
    : ok({ ...round, past: [], published: { at, byName, all, measures, word: word.trim() } })
}
