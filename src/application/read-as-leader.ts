import { type OrgTree, orgTreeOn } from '#domain/organization/org-tree.ts'
import { isCommittee, isGrassrootsCommittee, mayReadAggregates } from '#domain/organization/roles.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Part, Period } from '#domain/statistics/parts.ts'
import { periodOfPart, yearPeriodOf } from '#domain/statistics/period.ts'
import type { Actor } from './actor.ts'
import { assessmentYear } from './assessment-year.ts'
import { type BookRow, openFigures, publishedFigures } from './figure-book.ts'
import { holderOf } from './org-today.ts'
import type { LeaderAsk, LeaderRead, PartAsk } from './ports/figures.ts'
import type { Ports } from './ports.ts'

/** What a leader chooses; left out: the year whose assessment goes on. */
export type ChosenPeriod = { year?: number | undefined; quarter?: number | undefined; month?: number | undefined }

export function periodChosen({ year, quarter, month }: ChosenPeriod, today: string) {
  const chosen = year ?? assessmentYear(today)
  const periodIn = (one: number): Period => {
    if (month !== undefined) return `${one}-${String(month).padStart(2, '0')}`
    return quarter === undefined ? yearPeriodOf(one) : `${one}-Q${quarter}`
  }
  return { year: chosen, period: periodIn(chosen), before: periodIn(chosen - 1), quarter: quarter ?? null, month: month ?? null }
}

/** Parts of a period as they are published. */
export const asked = (period: Period, parts: readonly Part[], { withRows }: Pick<PartAsk, 'withRows'>): PartAsk[] =>
  parts.map((part) => ({ period: periodOfPart(period, part), part, withRows }))

/** One by each part and period; with its rows where anybody asks for them. */
export function eachOnce(asks: readonly PartAsk[]): PartAsk[] {
  const found = new Map<string, PartAsk>()
  for (const one of asks) {
    const key = `${one.period} ${one.part}`
    if (one.withRows || !found.has(key)) found.set(key, one)
  }
  return [...found.values()]
}

/** The unit with the figures asked for, for whoever may read them; to anyone else it looks like one that isn't there. */
export async function readAsLeader(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor, ask: Omit<LeaderAsk, 'on' | 'isOpen'>) {
  const on = ports.clock.today()
  const holder = await holderOf(ports, actor)
  const read = await ports.stores.figures.leaderPage({ ...ask, on, isOpen: isCommittee(holder, ask.unitId, on) })
  const tree = orgTreeOn([...read.units, ...(read.cells?.units ?? [])], on)
  const unit = tree.unit(ask.unitId)
  if (!unit || !mayReadAggregates(holder, unit.id, tree)) return refuse('access/not-found') as Result<never, 'access/not-found'>
  const isOpen = isGrassrootsCommittee(holder, unit.id, tree)
  const book = isOpen ? openFigures(tree, unit, read, on) : publishedFigures(unit, read)
  return ok({ read, tree, unit, holder, isOpen, book })
}

/** When the newest of the figures read was published; null: nothing was yet. */
export const publishedAt = ({ published }: LeaderRead): string | null =>
  published
    .map((one) => one.publishedAt)
    .toSorted()
    .at(-1) ?? null

/** A row with the names of its units; only one that is a unit by itself, and no cell, may be opened. */
export const namedRow =
  (tree: OrgTree) =>
  <P extends Part>({ unitIds, beyond, figures }: BookRow<P>) => {
    const units = unitIds.flatMap((id) => tree.unit(id) ?? [])
    const [only] = units
    const opens = units.length === 1 && only && !only.isCell ? only.id : null
    return { unitIds, names: units.map((one) => one.name), shortNames: units.map((one) => one.shortName), opens, beyond, figures }
  }
