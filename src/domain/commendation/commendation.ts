import { isCivilDate } from '#domain/organization/civil-date.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'
import { invariant, ok, type Result, refuse } from '#domain/result.ts'
import type { MissingForTitle } from './eligible.ts'
import type { CommendationRefusal } from './refusals.ts'
import type { CommendationTitle } from './title.ts'

/** A cell's member, or a cell or organisation. */
export type Commended =
  | { subject: 'PERSON'; personId: string; cellId: string; memberId: string; name: string }
  | { subject: 'UNIT'; unitId: string; name: string }

/** Text only: the submission (tờ trình), the excerpt of the minutes, the own report of achievements. */
export type CommendationPapers = { submission: string; excerpt: string; report: string }

export type CommendationDecision = { number: string; decidedOn: CivilDate; signedBy: string }

export type CommendationAct = 'PROPOSED' | 'SENT_AGAIN' | 'FORWARDED' | 'RETURNED' | 'REFUSED' | 'WITHDRAWN' | 'DECIDED' | 'REVOKED'

/** One act on the way: where, by whom, when, with which word or document. Appended, never changed. */
export type CommendationStep = {
  act: CommendationAct
  unitId: string
  unitName: string
  byId: string
  byName: string
  at: Instant
  word: string
  decision: CommendationDecision | null
}

/** ON_ITS_WAY: `atUnitId` has to act. RETURNED: with whoever proposed, to be mended. The others are final, but that a decision may be revoked. */
export type CommendationState = 'ON_ITS_WAY' | 'RETURNED' | 'REFUSED' | 'WITHDRAWN' | 'DECIDED' | 'REVOKED'

/** A proposal to commend, with its whole way; its file travels up with its person (design.md 1). */
export type Commendation = {
  id: string
  /** The cell, or the committee, that proposed. */
  fromUnitId: string
  atUnitId: string
  year: number
  /** As the title stood when it was proposed: an edited title changes nothing that is under way. */
  title: CommendationTitle
  who: Commended
  /** The committees it goes to, the last of which decides. */
  way: readonly string[]
  state: CommendationState
  papers: CommendationPapers
  steps: readonly CommendationStep[]
  /** Of the decision that stands. */
  decision: CommendationDecision | null
  version: number
}

export type Acting = Pick<CommendationStep, 'unitId' | 'unitName' | 'byId' | 'byName' | 'at'>

type Answer = Result<Commendation, CommendationRefusal>

export type ToPropose = Pick<Commendation, 'id' | 'fromUnitId' | 'year' | 'title' | 'who' | 'way' | 'papers'>

/** `missing`: what the title still asks of the subject; `others`: all commendations of the same subject. */
export type ProposingFacts = { missing: readonly MissingForTitle[]; others: readonly Commendation[] }

/** Proposed by who may, for one who is eligible by what is DECIDED (rule 28), once a year and title, with its submission. */
export function proposeCommendation(given: ToPropose, facts: ProposingFacts, by: Acting): Answer {
  const [first] = given.way
  invariant(first, 'a way has a committee')
  if (by.unitId !== given.fromUnitId) return refuse('commendation/not-yours-to-propose')
  if (facts.missing.length > 0) return refuse('commendation/not-eligible')
  if (facts.others.some((one) => one.year === given.year && one.title.key === given.title.key && isAlive(one)))
    return refuse('commendation/already-proposed')
  if (given.papers.submission.trim() === '') return refuse('commendation/submission-missing')
  const papers = trimmed(given.papers)
  const begun = { ...given, papers, atUnitId: first, state: 'ON_ITS_WAY' as const, steps: [], decision: null, version: 0 }
  return ok(withStep(begun, 'PROPOSED', { by }))
}

/** Mended by who proposed, after it was returned: it starts on its way again, and skips nobody. */
export function sendAgain(one: Commendation, papers: CommendationPapers, by: Acting): Answer {
  if (one.state !== 'RETURNED' || by.unitId !== one.fromUnitId) return refuse('commendation/not-your-turn')
  if (papers.submission.trim() === '') return refuse('commendation/submission-missing')
  const atUnitId = one.way[0] ?? one.atUnitId
  return ok(withStep({ ...one, papers: trimmed(papers), atUnitId, state: 'ON_ITS_WAY' }, 'SENT_AGAIN', { by }))
}

export function withdrawCommendation(one: Commendation, word: string, by: Acting): Answer {
  if (by.unitId !== one.fromUnitId || (one.state !== 'ON_ITS_WAY' && one.state !== 'RETURNED')) return refuse('commendation/not-your-turn')
  return ok(withStep({ ...one, state: 'WITHDRAWN', atUnitId: one.fromUnitId }, 'WITHDRAWN', { by, word }))
}

/** The committee whose turn it is agrees and passes it to the next one. Who is no longer eligible is stopped here. */
export function forwardCommendation(
  one: Commendation,
  { word, missing }: { word: string; missing: readonly MissingForTitle[] },
  by: Acting,
): Answer {
  if (!isTurnOf(one, by)) return refuse('commendation/not-your-turn')
  const next = one.way[one.way.indexOf(by.unitId) + 1]
  if (!next) return refuse('commendation/yours-to-decide')
  if (missing.length > 0) return refuse('commendation/no-longer-eligible')
  return ok(withStep({ ...one, atUnitId: next }, 'FORWARDED', { by, word }))
}

/** Back to who proposed, to be mended; takes a reason. */
export function returnCommendation(one: Commendation, word: string, by: Acting): Answer {
  if (!isTurnOf(one, by)) return refuse('commendation/not-your-turn')
  if (word.trim() === '') return refuse('commendation/word-missing')
  return ok(withStep({ ...one, state: 'RETURNED', atUnitId: one.fromUnitId }, 'RETURNED', { by, word }))
}

/** For good; takes a reason. */
export function refuseCommendation(one: Commendation, word: string, by: Acting): Answer {
  if (!isTurnOf(one, by)) return refuse('commendation/not-your-turn')
  if (word.trim() === '') return refuse('commendation/word-missing')
  return ok(withStep({ ...one, state: 'REFUSED' }, 'REFUSED', { by, word }))
}

/** The last committee of the way decides with its document; eligibility is asked again (rule 28). The limit is for `withinLimit`. */
export function decideCommendation(
  one: Commendation,
  { decision, missing }: { decision: CommendationDecision; missing: readonly MissingForTitle[] },
  by: Acting,
): Answer {
  if (!isTurnOf(one, by)) return refuse('commendation/not-your-turn')
  if (one.way.at(-1) !== by.unitId) return refuse('commendation/not-yours-to-decide')
  const wrong = documentRefusal(decision)
  if (wrong) return refuse(wrong)
  if (missing.length > 0) return refuse('commendation/no-longer-eligible')
  const signed = { ...decision, number: decision.number.trim(), signedBy: decision.signedBy.trim() }
  return ok(withStep({ ...one, state: 'DECIDED', decision: signed }, 'DECIDED', { by, decision: signed }))
}

/** Taken back by a later document of the same committee: what it rested on was revoked. Takes a reason; the decision stays on record. */
export function revokeCommendation(
  one: Commendation,
  { decision, word }: { decision: CommendationDecision; word: string },
  by: Acting,
): Answer {
  if (one.state !== 'DECIDED' || one.atUnitId !== by.unitId) return refuse('commendation/not-decided')
  const wrong = documentRefusal(decision)
  if (wrong) return refuse(wrong)
  if (word.trim() === '') return refuse('commendation/word-missing')
  return ok(withStep({ ...one, state: 'REVOKED', decision: null }, 'REVOKED', { by, word, decision }))
}

/** Whether this unit has to act on it now. */
export const isTurnOf = ({ state, atUnitId }: Pick<Commendation, 'state' | 'atUnitId'>, { unitId }: Pick<Acting, 'unitId'>): boolean =>
  state === 'ON_ITS_WAY' && atUnitId === unitId

/** Under way, or decided and standing: the same may not be proposed beside it. */
export const isAlive = ({ state }: Pick<Commendation, 'state'>): boolean =>
  state === 'ON_ITS_WAY' || state === 'RETURNED' || state === 'DECIDED'

/** A committee has its word on it, or had. */
export const passedBy = ({ way, fromUnitId, atUnitId, steps }: Commendation, unitId: string): boolean =>
  unitId === fromUnitId || unitId === atUnitId || (way.includes(unitId) && steps.some((step) => step.unitId === unitId))

function documentRefusal({ number, decidedOn, signedBy }: CommendationDecision): CommendationRefusal | null {
  if (number.trim() === '') return 'commendation/number-missing'
  if (!isCivilDate(decidedOn)) return 'commendation/date-missing'
  return signedBy.trim() === '' ? 'commendation/signer-missing' : null
}

function withStep(
  one: Commendation,
  act: CommendationAct,
  { by, word = '', decision = null }: { by: Acting; word?: string; decision?: CommendationDecision | null },
): Commendation {
  const { unitId, unitName, byId, byName, at } = by
  return { ...one, steps: [...one.steps, { act, unitId, unitName, byId, byName, at, word: word.trim(), decision }] }
}

const trimmed = ({ submission, excerpt, report }: CommendationPapers): CommendationPapers => ({
  submission: submission.trim(),
  excerpt: excerpt.trim(),
  report: report.trim(),
})
