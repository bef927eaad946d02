import { isScoreTemplate, type ScoredBy, type ScoreTemplate, shippedScoreTemplate } from '#domain/classification/score-sheet.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import { ruleSetOf, treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
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

/** Both sheets as they stand; for whom they may be shown is judged above. */
export async function scoresOf(ports: Needs, { cellId, memberId, year }: Sheet) {
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
