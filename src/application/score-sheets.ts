import type { ScoreRefusal } from '#domain/classification/refusals.ts'
import {
  checkSheet,
  isScoreTemplate,
  type ScoredBy,
  type ScoreSheet,
  type ScoreTemplate,
  shippedScoreTemplate,
} from '#domain/classification/score-sheet.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>
type Sheet = { cellId: string; memberId: string; year: number }

/** What a template of this kind is kept under; a unit below inherits that of the nearest unit above. */
export const scoreTemplateKind = 'SCORE_SHEET'

/** One's own score sheet of a year, after the meeting the cell committee's beside it, the gates of the rule set, and what is still to be remedied. */
export async function readMyScores(ports: Needs, actor: Actor, { cellId, year }: { cellId: string; year: number }) {
  const pass = await takeMemberPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { committee, committeeLevel, ...scores } = await scoresOf(ports, { cellId, memberId: pass.value.memberId, year })
  // What the cell committee prepares is its own until the meeting has spoken of it.
  return ok({ ...scores, ...(scores.frozen ? { committee, committeeLevel } : { committee: null, committeeLevel: null }) })
}

/** The same of a member, for the cell committee. */
export async function readMemberScores(ports: Needs, actor: Actor, of: Sheet) {
  const found = await memberOfCell(ports, actor, of)
  return found.ok ? ok(await scoresOf(ports, of)) : found
}

async function scoresOf(ports: Needs, { cellId, memberId, year }: Sheet) {
  const { stores } = ports
  const tree = await treeToday(ports)
  const unitIds = [cellId, ...tree.ancestors(cellId).map((unit) => unit.id)]
  const [newest, sheets, ruleSet, shortfalls, assessment, reviews] = await Promise.all([
    stores.templates.of(unitIds, scoreTemplateKind),
    stores.scoreSheets.ofMember(cellId, memberId, year),
    ruleSetOf(ports, tree, cellId, year),
    stores.shortfalls.ofCell(cellId, year),
    stores.assessments.find(cellId, memberId, year),
    stores.reviews.ofCell(cellId, year),
  ])
  const own = (by: ScoredBy) => {
    const record = sheets.find((one) => one.by === by)
    return record ? { sheet: record.sheet, version: record.version, recordedAt: record.recordedAt } : null
  }
  return {
    year,
    template: asTemplate(newest?.data),
    templateUnitId: newest?.unitId ?? '',
    ...{ self: own('SELF'), committee: own('COMMITTEE') },
    selfLevel: assessment?.handedIn?.levelAsMember ?? null,
    committeeLevel: reviews.find((one) => one.memberId === memberId)?.proposedLevel ?? null,
    gates: ruleSet.scoreGates,
    unremedied: shortfalls.filter((one) => one.memberId === memberId && one.concludedIn !== null && one.state !== 'REMEDIED').length,
    frozen: (assessment?.frozenAt ?? null) !== null,
  }
}

/** A unit's template, or the shipped one where there is none or it doesn't add up to 30 + 70. */
function asTemplate(data: object | undefined): ScoreTemplate {
  const template = data as ScoreTemplate | undefined
  return template && isScoreTemplate(template) ? template : shippedScoreTemplate
}

export type SheetToSave = { cellId: string; memberId: string | null; year: number; sheet: ScoreSheet; version: number }

type Refused = 'access/not-found' | 'access/changed-meanwhile' | 'score-sheet/frozen' | RefusedFields<ScoreRefusal>

/** `memberId` null: one's own sheet, until the meeting has closed; else the cell committee's of that member. It decides no level. */
export async function saveScoreSheet(ports: Needs, actor: Actor, given: SheetToSave): Promise<Result<{ version: number }, Refused>> {
  const whose = await whoseSheet(ports, actor, given)
  if (!whose.ok) return whose
  const { memberId, by } = whose.value
  const { cellId, year, sheet, version } = given
  const { template, frozen } = await scoresOf(ports, { cellId, memberId, year })
  if (by === 'SELF' && frozen) return refuse('score-sheet/frozen')
  const problems = checkSheet(template, sheet)
  if (problems.length > 0) return refuseFields(problems)
  const recorded = { recordedById: actor.personId, recordedAt: ports.clock.now() }
  // Every criterion is there, written or not: so a sheet says by itself whether it is full.
  const points = Object.fromEntries(template.criteria.map(({ code }) => [code, sheet.points[code] ?? null]))
  const saved = await ports.stores.scoreSheets.save({ cellId, memberId, year, by, sheet: { ...sheet, points }, version, ...recorded })
  return saved === 'clash' ? refuse('access/changed-meanwhile') : ok({ version: version + 1 })
}

async function whoseSheet(ports: Needs, actor: Actor, { cellId, memberId }: SheetToSave) {
  if (memberId !== null) {
    const found = await memberOfCell(ports, actor, { cellId, memberId })
    return found.ok ? ok({ memberId, by: 'COMMITTEE' as const }) : found
  }
  const pass = await takeMemberPass(ports, actor, cellId)
  return pass.ok ? ok({ memberId: pass.value.memberId, by: 'SELF' as const }) : pass
}
