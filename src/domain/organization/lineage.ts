import { yearPeriod } from './civil-date.ts'
import type { CivilDate } from './types.ts'
import { namesOfChange, type UnitChange, type UnitChangeKind } from './unit-change.ts'

// What a figure over years must say when the unit changed in between, and whose figures its past is (rule 32).

/** A mark on a time axis. `isBreak`: figures before and after are not of the same cells, so a comparison across the day is labelled. */
export type ChangeMark = { id: string; on: CivilDate; kind: UnitChangeKind; from: string[]; to: string[]; number: string; isBreak: boolean }

type Held = Pick<UnitChange, 'id' | 'kind' | 'heldOn' | 'fromIds' | 'toIds' | 'before' | 'after' | 'number' | 'withdrawn'>

/** The changes that touched a unit, or a unit it grew out of, in these years; the first day first. */
export function changesBetween(changes: readonly Held[], unitId: string, { from, to }: { from: number; to: number }): ChangeMark[] {
  const first = yearPeriod(from).from
  const end = yearPeriod(to).to
  const family = new Set([unitId, ...lineageOf(changes, unitId).map((one) => one.unitId)])
  return inOrder(changes)
    .filter((one) => one.heldOn >= first && one.heldOn < end && touches(one, family))
    .map((one) => ({
      ...{ id: one.id, on: one.heldOn, kind: one.kind, number: one.number, ...namesOfChange(one) },
      isBreak: one.kind === 'MERGED' || one.kind === 'SPLIT' || childrenCameOrWent(one, family),
    }))
}

/** One unit whose figures before `until` belong to another's past. `whole`: all of them; of one that was split only a part, so no sum is exact. */
export type Predecessor = { unitId: string; until: CivilDate; whole: boolean }

/**
 * The units that a unit grew out of, over all mergers and splits, the latest first: their figures before the day, added up, are its past
 * ("cộng theo các đơn vị tiền thân"). Not the unit itself.
 */
export function lineageOf(changes: readonly Held[], unitId: string): Predecessor[] {
  const found = new Map<string, Predecessor>()
  const follow = (id: string, before: CivilDate | null, whole: boolean) => {
    for (const one of inOrder(changes).toReversed()) {
      if (!isDescent(one) || !one.toIds.includes(id) || (before !== null && one.heldOn > before)) continue
      for (const fromId of one.fromIds) {
        if (fromId === unitId || fromId === id || found.has(fromId)) continue
        const isWhole = whole && one.kind === 'MERGED'
        found.set(fromId, { unitId: fromId, until: one.heldOn, whole: isWhole })
        follow(fromId, one.heldOn, isWhole)
      }
    }
  }
  follow(unitId, null, true)
  return [...found.values()]
}

const isDescent = ({ kind }: Held): boolean => kind === 'MERGED' || kind === 'SPLIT'

const inOrder = (changes: readonly Held[]): Held[] =>
  changes.filter((one) => one.withdrawn === null).toSorted((a, b) => (a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : 0))

const touches = (one: Held, family: ReadonlySet<string>): boolean =>
  [...one.fromIds, ...one.toIds].some((id) => family.has(id)) || childrenCameOrWent(one, family)

/** Units moved to or from one of the family. */
const childrenCameOrWent = ({ kind, heldOn, before, after }: Held, family: ReadonlySet<string>): boolean =>
  kind === 'MOVED' &&
  [
    ...before.filter(({ validTo, validFrom }) => validTo === null && validFrom < heldOn),
    ...after.filter(({ validFrom }) => validFrom === heldOn),
  ].some(({ parentId }) => parentId !== null && family.has(parentId))
