import type { ShortfallRefusal } from '#domain/notebook/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { type WordingRight, wordingRight } from './word-shortfalls.ts'

/** What the cell committee decides of one shortfall for the wall; the member's own words are never touched. */
export type OnTheWall = Pick<ShortfallRecord, 'id' | 'onAgenda' | 'agendaOrder' | 'display' | 'wallText' | 'mergedIntoId'>

type Code = ShortfallRefusal | 'access/for-the-deputy'
type Refused = 'access/not-found' | RefusedFields<Code>

/** Chooses, orders, merges and words what is shown. All of it or nothing; items as they stood are let through, whoever sends them. */
export async function saveShortfalls(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  given: { cellId: string; year: number; items: OnTheWall[] },
): Promise<Result<null, Refused>> {
  const pass = await takeCellPass(ports, actor, given.cellId)
  if (!pass.ok) return pass
  const all = await ports.stores.shortfalls.ofCell(given.cellId, given.year)
  const items = given.items.map(tidy)
  if (items.some((item) => !all.some((one) => one.id === item.id))) return refuse('access/not-found')
  const changed = items.filter((item) => all.some((one) => one.id === item.id && differs(one, item)))
  const after = all.map((one) => ({ ...one, ...changed.find((item) => item.id === one.id) }))
  const right = await wordingRight(ports, pass.value)
  const problems = changed.flatMap((item) => problemsOf(item, after, right))
  if (problems.length > 0) return refuseFields(problems)
  await ports.stores.shortfalls.save(after.filter((one) => changed.some((item) => item.id === one.id)))
  return ok(null)
}

/** A merged shortfall stands on another's card, not on the agenda. */
const tidy = (item: OnTheWall): OnTheWall => ({
  ...item,
  wallText: item.wallText?.trim() || null,
  onAgenda: item.onAgenda && item.mergedIntoId === null,
})

const differs = (a: OnTheWall, b: OnTheWall): boolean =>
  (['onAgenda', 'agendaOrder', 'display', 'wallText', 'mergedIntoId'] as const).some((field) => a[field] !== b[field])

function problemsOf(item: OnTheWall, after: readonly ShortfallRecord[], right: WordingRight): { field: string; code: Code }[] {
  const shortfall = after.find((one) => one.id === item.id)
  const may = right(shortfall?.memberId ?? '')
  if (!may.ok) return [{ field: item.id, code: may.refusal }]
  if (item.onAgenda && shortfall?.state === 'REMEDIED') return [{ field: item.id, code: 'shortfall/already-settled' }]
  return item.mergedIntoId === null ? [] : mergeProblems(item, item.mergedIntoId, after)
}

/** As in domain/notebook mergeShortfalls: one card, to which the others point; no chains. */
function mergeProblems(item: OnTheWall, targetId: string, after: readonly ShortfallRecord[]): { field: string; code: Code }[] {
  const target = after.find((one) => one.id === targetId)
  if (!target || targetId === item.id) return [{ field: item.id, code: 'shortfall/nothing-to-merge' }]
  const chained = target.mergedIntoId !== null || after.some((one) => one.mergedIntoId === item.id)
  if (chained) return [{ field: item.id, code: 'shortfall/already-merged' }]
  const settled = target.state === 'REMEDIED' || after.some((one) => one.id === item.id && one.state === 'REMEDIED')
  return settled ? [{ field: item.id, code: 'shortfall/already-settled' }] : []
}
