import { type CapRule, type CapState, capState, countLevels, exceedsCap } from '#domain/classification/excellent-cap.ts'
import type { Level } from '#domain/classification/levels.ts'
import type { Proposal } from '#domain/classification/proposed-level.ts'
import type { CollectiveRule } from '#domain/classification/rule-set.ts'
import { addMonths, earlierOf, isCivilDate } from '#domain/organization/civil-date.ts'
import type { CivilDate, Instant, OrgUnit } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { CollectiveRefusal } from './refusals.ts'

/** A decision on the level of a cell or an organisation, by the committee immediately above (43-HD/BTCTW). Revoked by a later one, never edited. */
export type CollectiveDecision = {
  id: string
  /** The committee that decides. */
  byUnitId: string
  /** The collective. */
  unitId: string
  year: number
  level: Level
  number: string
  decidedOn: CivilDate
  reason: string | null
  signedBy: string
  signerId: string
  recordedAt: Instant
  revokesId: string | null
}

export type CollectiveDocument = Pick<
  CollectiveDecision,
  'byUnitId' | 'year' | 'number' | 'decidedOn' | 'signedBy' | 'signerId' | 'recordedAt'
>

export type CollectiveLine = Pick<CollectiveDecision, 'id' | 'unitId' | 'level' | 'reason' | 'revokesId'>

/** One collective under the committee, as it lies before it. `proposal` null: nothing was handed in. `waitsForLower`: some below it have no level yet. */
export type CollectiveCase = { unit: OrgUnit; proposal: Proposal; handedIn: boolean; tooNew: boolean; waitsForLower: boolean }

export type CollectiveFacts = { cases: readonly CollectiveCase[]; standing: readonly CollectiveDecision[]; rule: CollectiveRule }

/** A refusal with the collective whose line it is about; null: about the document. */
export type RefusedCollective = { code: CollectiveRefusal; unitId: string | null }

/**
 * One document for one or many collectives, all of it or nothing: lower organisations before higher (21-HD/BTCTW), another level than
 * proposed takes a reason, EXCELLENT within the share of those with similar functions (124-QĐ/TW, 366-QĐ/TW).
 */
export function decideCollectives(
  document: CollectiveDocument,
  lines: readonly CollectiveLine[],
  facts: CollectiveFacts,
): Result<CollectiveDecision[], RefusedCollective> {
  const wrong = documentRefusal(document)
  if (wrong) return refuse({ code: wrong, unitId: null })
  const decided: CollectiveDecision[] = []
  for (const line of lines) {
    const code = decided.some((one) => one.unitId === line.unitId) ? 'collective/twice' : lineRefusal(line, facts)
    if (code) return refuse({ code, unitId: line.unitId })
    const reason = line.reason?.trim() || null
    decided.push({ ...document, ...line, reason, number: document.number.trim(), signedBy: document.signedBy.trim() })
  }
  const over = overCap(decided, facts)
  return over ? refuse({ code: 'collective/over-cap', unitId: over.unitId }) : ok(decided)
}

/**
 * Set up less than so many months before the end of the year: reviewed, not classified (21-HD/BTCTW). From 1 July to 31 December are six.
 * `foundedOn` is the first day of its first period: a name or a parent that changed makes no organisation new.
 */
export const isTooNew = (foundedOn: CivilDate, year: number, { underMonths }: CollectiveRule): boolean =>
  underMonths > 0 && addMonths(foundedOn, underMonths) > `${year + 1}-01-01`

/** The first day of each unit, over all its periods. */
export function foundedOn(periods: readonly Pick<OrgUnit, 'id' | 'validFrom'>[]): Map<string, CivilDate> {
  const first = new Map<string, CivilDate>()
  for (const { id, validFrom } of periods) first.set(id, earlierOf(first.get(id) ?? validFrom, validFrom))
  return first
}

/** Which collectives share one cap: those of similar function and tasks (124-QĐ/TW, 366-QĐ/TW). */
export const groupOf = (unit: OrgUnit, { groupBy }: CollectiveRule): string =>
  groupBy === 'ALL' ? '' : groupBy === 'TYPE' ? unit.type : `${unit.type} ${unit.cellType ?? ''}`

/** How each group of collectives stands against its cap, the decided ones or the levels given. */
export function groupCaps(
  cases: readonly { unit: OrgUnit; level: Level | null }[],
  rule: CollectiveRule,
): { group: string; unitIds: string[]; cap: CapState }[] {
  const groups = [...new Set(cases.map(({ unit }) => groupOf(unit, rule)))].toSorted()
  return groups.map((group) => {
    const own = cases.filter(({ unit }) => groupOf(unit, rule) === group)
    const counts = countLevels(own.flatMap(({ level }) => (level === null ? [] : [level])))
    return { group, unitIds: own.map(({ unit }) => unit.id), cap: capState(capRuleOf(rule), counts) }
  })
}

export const capRuleOf = ({ percent, base, rounding }: CollectiveRule): CapRule => ({ percent, base, rounding })

function documentRefusal({ number, decidedOn, signedBy }: CollectiveDocument): CollectiveRefusal | null {
  if (number.trim() === '') return 'collective/number-missing'
  if (!isCivilDate(decidedOn)) return 'collective/date-missing'
  return signedBy.trim() === '' ? 'collective/signer-missing' : null
}

function lineRefusal(line: CollectiveLine, facts: CollectiveFacts): CollectiveRefusal | null {
  const found = facts.cases.find(({ unit }) => unit.id === line.unitId)
  const current = facts.standing.find(({ unitId }) => unitId === line.unitId)
  if (!found?.handedIn) return 'collective/not-proposed'
  if (found.tooNew) return 'collective/too-new'
  if (facts.rule.lowerFirst && found.waitsForLower) return 'collective/lower-first'
  if (line.revokesId !== null && line.revokesId !== current?.id) return 'collective/nothing-to-revoke'
  if (current && line.revokesId === null) return 'collective/already-decided'
  const needsReason = line.level !== found.proposal || line.revokesId !== null
  return needsReason && !line.reason?.trim() ? 'collective/reason-missing' : null
}

/** The first line that raises a collective to EXCELLENT where its group's cap is passed after the whole document. */
function overCap(decided: readonly CollectiveDecision[], { cases, standing, rule }: CollectiveFacts): CollectiveDecision | null {
  const after = [...standing.filter((one) => !decided.some(({ unitId }) => unitId === one.unitId)), ...decided]
  const groupById = new Map(cases.map(({ unit }) => [unit.id, groupOf(unit, rule)]))
  const wasExcellent = ({ unitId }: CollectiveDecision) => standing.some((one) => one.unitId === unitId && one.level === 'EXCELLENT')
  const levelsBeside = (line: CollectiveDecision) =>
    after.filter((one) => groupById.get(one.unitId) === groupById.get(line.unitId)).map(({ level }) => level)
  const raised = decided.filter((line) => line.level === 'EXCELLENT' && !wasExcellent(line))
  return raised.find((line) => exceedsCap(capRuleOf(rule), countLevels(levelsBeside(line)))) ?? null
}
