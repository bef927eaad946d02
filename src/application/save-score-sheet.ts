import type { ScoreRefusal } from '#domain/classification/refusals.ts'
import { checkSheet, type ScoreSheet } from '#domain/classification/score-sheet.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import type { Ports } from './ports.ts'
import { scoresOf } from './read-scores.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

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
