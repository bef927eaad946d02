import { isCivilDate } from '#domain/organization/civil-date.ts'
import type { CivilDate, Instant } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { type CapRule, countLevels, exceedsCap } from './excellent-cap.ts'
import type { Level } from './levels.ts'
import type { Proposal } from './proposed-level.ts'
import type { DecisionRefusal } from './refusals.ts'

/** A decision of a grassroots committee on one member's level of one year. A later one may revoke it by name; none is changed. */
export type Decision = {
  id: string
  /** The grassroots organisation. */
  unitId: string
  year: number
  cellId: string
  memberId: string
  level: Level
  /** Of the document, such as 52-QĐ/ĐU. */
  number: string
  decidedOn: CivilDate
  reason: string | null
  /** Name and title of who signed the document; empty on records from before it was kept. */
  signedBy: string
  /** Who recorded it. */
  signerId: string
  recordedAt: Instant
  revokesId: string | null
}

/** One document may decide for several members: its lines are judged together. */
export type DecisionDocument = Pick<Decision, 'unitId' | 'year' | 'number' | 'decidedOn' | 'signedBy' | 'signerId' | 'recordedAt'>

export type DecisionLine = Pick<Decision, 'id' | 'memberId' | 'level' | 'reason' | 'revokesId'>

/** What a cell forwarded for a member. Where the cell committee proposes, `proposal` is its level. */
export type ForwardedProposal = { memberId: string; cellId: string; proposal: Proposal; votedOn: CivilDate }

export type DecisionFacts = {
  proposals: readonly ForwardedProposal[]
  /** All decisions of the organisation and year. */
  decisions: readonly Decision[]
  /** The decisions that share this cap with the line's member; by default all of the organisation (rule 27). */
  capScope: 'GRASSROOTS_ORGANIZATION' | 'CELL'
  /** Sent back to their cell, which has not voted again nor answered. */
  waiting: ReadonlySet<string>
  /** Whose turn it is not, where the rule set refuses that (decision-order.ts). */
  outOfOrder: ReadonlySet<string>
  /** The cap that holds for a cell's members: greater where their unit is designated outstanding. */
  cap: (cellId: string) => CapRule
}

/** A refusal that names the member whose line it is about; null when it is about the document. */
export type RefusedDecision = { code: DecisionRefusal; memberId: string | null }

/**
 * Rule 23: the deciding committee sets DECIDED, with number and date; a level that the cell did not propose takes a reason; a decision
 * on record is replaced only by a new one that revokes it, with a reason. Refused over the cap of rule 27, counted over all that is
 * decided with the new lines included; lower levels can always be decided.
 */
export function decideLevels(
  document: DecisionDocument,
  lines: readonly DecisionLine[],
  facts: DecisionFacts,
): Result<Decision[], RefusedDecision> {
  if (document.number.trim() === '') return refuse({ code: 'decision/number-missing', memberId: null })
  if (!isCivilDate(document.decidedOn)) return refuse({ code: 'decision/date-missing', memberId: null })
  if (document.signedBy.trim() === '') return refuse({ code: 'decision/signer-missing', memberId: null })
  const standing = standingDecisions(facts.decisions)
  const decided: Decision[] = []
  for (const line of lines) {
    const proposal = facts.proposals.find((one) => one.memberId === line.memberId)
    const current = standing.find((one) => one.memberId === line.memberId)
    const code = decided.some((one) => one.memberId === line.memberId)
      ? 'decision/member-twice'
      : (lineRefusal(document, line, { proposal, current }) ?? turnRefusal(line, facts))
    if (code || !proposal) return refuse({ code: code ?? 'decision/not-proposed', memberId: line.memberId })
    decided.push({
      ...document,
      ...line,
      number: document.number.trim(),
      signedBy: document.signedBy.trim(),
      reason: text(line.reason),
      cellId: proposal.cellId,
    })
  }
  const over = overCap(decided, standing, facts)
  return over ? refuse({ code: 'decision/over-cap', memberId: over.memberId }) : ok(decided)
}

/** The decisions that no later one revoked, on members as on collectives. */
export function standingDecisions<Decided extends Pick<Decision, 'id' | 'revokesId'>>(decisions: readonly Decided[]): Decided[] {
  const revoked = new Set(decisions.map((decision) => decision.revokesId))
  return decisions.filter((decision) => !revoked.has(decision.id))
}

function lineRefusal(
  document: DecisionDocument,
  line: DecisionLine,
  { proposal, current }: { proposal: ForwardedProposal | undefined; current: Decision | undefined },
): DecisionRefusal | null {
  if (!proposal) return 'decision/not-proposed'
  if (document.decidedOn < proposal.votedOn) return 'decision/date-before-meeting'
  if (line.revokesId !== null && line.revokesId !== current?.id) return 'decision/nothing-to-revoke'
  if (current && line.revokesId === null) return 'decision/already-decided'
  const needsReason = line.level !== proposal.proposal || line.revokesId !== null
  return needsReason && text(line.reason) === null ? 'decision/reason-missing' : null
}

/** A decision that replaces another comes when something is found, so it waits for nobody. */
function turnRefusal({ memberId, revokesId }: DecisionLine, { waiting, outOfOrder }: DecisionFacts): DecisionRefusal | null {
  if (revokesId !== null) return null
  if (waiting.has(memberId)) return 'decision/sent-back'
  return outOfOrder.has(memberId) ? 'decision/out-of-order' : null
}

/** The first line that makes someone EXCELLENT where the cap is passed after the whole document; null when it fits. */
function overCap(decided: readonly Decision[], standing: readonly Decision[], facts: DecisionFacts): Decision | null {
  const after = [...standing.filter((one) => !decided.some((line) => line.memberId === one.memberId)), ...decided]
  const wasExcellent = (line: Decision) => standing.some((one) => one.memberId === line.memberId && one.level === 'EXCELLENT')
  const inScope = (line: Decision) => after.filter((one) => facts.capScope === 'GRASSROOTS_ORGANIZATION' || one.cellId === line.cellId)
  const raised = decided.filter((line) => line.level === 'EXCELLENT' && !wasExcellent(line))
  return raised.find((line) => exceedsCap(facts.cap(line.cellId), countLevels(inScope(line).map((one) => one.level)))) ?? null
}

const text = (written: string | null): string | null => (written === null || written.trim() === '' ? null : written.trim())
