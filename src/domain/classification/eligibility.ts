import { admittedUnderMonths, leaveInYear } from '#domain/organization/standing.ts'
import type { CivilDate, MemberStatus } from '#domain/organization/types.ts'
import type { CalledMember } from '#domain/organization/voting-base.ts'
import type { Level } from './levels.ts'
import type { RuleSet } from './rule-set.ts'

/** Why a member is not on the classification ballot (rules 4, 24, 25). */
export type OffBallotReason = 'TEMPORARY' | 'EXEMPT' | 'SUSPENDED' | 'ADMITTED_RECENTLY' | 'NO_SELF_ASSESSMENT' | 'ABSENT'

/** Why a level is missing from a member's row; the sheet says it. */
export type ClosedLevelReason = 'SICK_LEAVE' | 'STATE_LEVEL_NOT_RECORDED' | 'STATE_LEVEL_NOT_EXCELLENT'

export type ClosedLevel = { level: Level; why: ClosedLevelReason }

export type CandidateFacts = {
  called: CalledMember
  /** All statuses of the member in the year, past ones too. */
  statuses: readonly MemberStatus[]
  /** Submitted by the member, or recorded by the cell committee for them. */
  selfAssessed: boolean
  present: boolean
  /** The state's own classification of the year; null while none is on record. */
  stateLevel: Level | null
}

/** `timeWorked`: on maternity leave in the year, so the result of the time worked counts (rule 25): a note on the sheet. */
export type Eligibility = { onBallot: true; closed: ClosedLevel[]; timeWorked: boolean } | { onBallot: false; why: OffBallotReason }

/** Who stands on the classification ballot of a meeting, which levels are closed to them, and why. */
export function eligibilityOf(facts: CandidateFacts, meeting: { ruleSet: RuleSet; year: number; on: CivilDate }): Eligibility {
  const why = offBallot(facts, meeting)
  if (why) return { onBallot: false, why }
  const { months, days } = leave(facts, 'MATERNITY', meeting)
  return { onBallot: true, closed: closedLevels(facts, meeting), timeWorked: months + days > 0 }
}

type Meeting = { ruleSet: RuleSet; year: number; on: CivilDate }

// 21-HD/BTCTW 2019; whether 43-HD/BTCTW keeps each is not verified, so each is a switch of the rule set.
function offBallot(facts: CandidateFacts, { ruleSet, on }: Meeting): OffBallotReason | null {
  const rule = ruleSet.notClassified
  const { called } = facts
  if (called.temporary) return 'TEMPORARY'
  if (rule.exempt && called.exempt) return 'EXEMPT'
  if (rule.suspended && called.suspended) return 'SUSPENDED'
  if (admittedUnderMonths(called.member, on, rule.admittedUnderMonths)) return 'ADMITTED_RECENTLY'
  if (rule.withoutSelfAssessment && !facts.selfAssessed) return 'NO_SELF_ASSESSMENT'
  // A member temporarily away is classified here, at the official cell, with the other cell's remark: not "absent, so later".
  if (rule.absent && !facts.present && !called.away) return 'ABSENT'
  return null
}

function closedLevels(facts: CandidateFacts, meeting: Meeting): ClosedLevel[] {
  const { sickMonths } = meeting.ruleSet.notClassified
  if (sickMonths > 0 && leave(facts, 'SICK', meeting).months >= sickMonths) {
    return [
      { level: 'EXCELLENT', why: 'SICK_LEAVE' },
      { level: 'GOOD', why: 'SICK_LEAVE' },
    ]
  }
  const why = stateLevelMissing(facts, meeting.ruleSet)
  return why ? [{ level: 'EXCELLENT', why }] : []
}

/** Rule 24: a civil servant or public employee is classified by the state first. */
function stateLevelMissing({ called, stateLevel }: CandidateFacts, ruleSet: RuleSet): ClosedLevelReason | null {
  if (ruleSet.stateClassification === 'NOT_ASKED' || called.member.workKind === 'OUTSIDE') return null
  if (stateLevel === null) return 'STATE_LEVEL_NOT_RECORDED'
  return ruleSet.stateClassification === 'EXCELLENT_REQUIRED' && stateLevel !== 'EXCELLENT' ? 'STATE_LEVEL_NOT_EXCELLENT' : null
}

const leave = (facts: CandidateFacts, kind: 'SICK' | 'MATERNITY', { year, on }: Meeting) =>
  leaveInYear(
    facts.statuses.filter((status) => status.kind === kind && status.memberId === facts.called.member.id),
    year,
    on,
  )
