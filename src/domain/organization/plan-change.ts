import { ok, type Result, refuse, unreachable } from '#domain/result.ts'
import { checkUnit } from './check-entries.ts'
import { holdsOn } from './civil-date.ts'
import { orgTreeOn } from './org-tree.ts'
import type { CivilDate, OrgUnit } from './types.ts'
import { type CellMove, type ChangeProblem, type NewUnit, periodOn, type UnitPlan, type WantedChange } from './unit-change.ts'

/** Members that belong to a cell on the day, by cell; only of the cells that are asked about. */
export type MembersOn = ReadonlyMap<string, readonly string[]>

/** The periods in the making: every step leaves what it could not do among the problems. */
type Draft = { units: readonly OrgUnit[]; on: CivilDate; problems: ChangeProblem[]; touched: Set<string>; ended: Set<string> }

type Steps = { draft: Draft; fromIds: readonly string[]; toIds: readonly string[]; moves: readonly CellMove[] }

/** Plans a change of units on a day: new periods, who moves, or everything for which it is refused. Nothing is written. */
export function planChange(
  units: readonly OrgUnit[],
  wanted: WantedChange,
  { on, members }: { on: CivilDate; members: MembersOn },
): Result<UnitPlan, ChangeProblem[]> {
  const draft: Draft = { units, on, problems: [], touched: new Set(), ended: new Set() }
  const { fromIds, toIds, moves } = steps(draft, wanted, members)
  if (draft.problems.length === 0) checkTree(draft, members, moves)
  if (draft.problems.length > 0) return refuse(draft.problems)
  const of = (list: readonly OrgUnit[]) => list.filter(({ id }) => draft.touched.has(id))
  return ok({
    ...{ kind: wanted.kind, on, fromIds, toIds, moves: moves.filter(({ memberIds }) => memberIds.length > 0) },
    ...{ before: of(units), after: of(draft.units), endedIds: [...draft.ended] },
  })
}

function steps(draft: Draft, wanted: WantedChange, members: MembersOn): Steps {
  switch (wanted.kind) {
    case 'FOUNDED':
      found(draft, wanted.unit, 'unit')
      return { draft, fromIds: [], toIds: [wanted.unit.id], moves: [] }
    case 'RENAMED':
      return rename(draft, wanted)
    case 'MERGED':
      return merge(draft, wanted, members)
    case 'SPLIT':
      return split(draft, wanted, members)
    case 'MOVED':
      return moveAll(draft, wanted)
    case 'ENDED':
      end(draft, wanted.unitId)
      return { draft, fromIds: [wanted.unitId], toIds: [], moves: [] }
    default:
      return unreachable(wanted)
  }
}

function rename(draft: Draft, { unitId, name, shortName, code }: Extract<WantedChange, { kind: 'RENAMED' }>): Steps {
  const now = periodOn(draft.units, unitId, draft.on)
  if (now && now.name === name && now.shortName === shortName && now.code === code)
    draft.problems.push({ code: 'change/nothing-changed', unitId })
  alter(draft, unitId, { name, shortName, code })
  return { draft, fromIds: [unitId], toIds: [unitId], moves: [] }
}

function moveAll(draft: Draft, { unitIds, parentId }: Extract<WantedChange, { kind: 'MOVED' }>): Steps {
  if (unitIds.length === 0) draft.problems.push({ code: 'change/too-few', unitId: null })
  for (const unitId of unitIds) {
    if (periodOn(draft.units, unitId, draft.on)?.parentId === parentId) draft.problems.push({ code: 'change/same-place', unitId })
    alter(draft, unitId, { parentId })
  }
  return { draft, fromIds: unitIds, toIds: unitIds, moves: [] }
}

/** Several become one: what hung under them hangs under it, keeping its id; the members of cells go there with their books. */
function merge(draft: Draft, { unitIds, into, intoId }: Extract<WantedChange, { kind: 'MERGED' }>, members: MembersOn): Steps {
  const toId = into?.id ?? intoId ?? ''
  const from = unitIds.filter((id) => id !== toId)
  if (from.length < (into ? 2 : 1)) draft.problems.push({ code: 'change/too-few', unitId: null })
  if (into) found(draft, into, 'into')
  const target = periodOn(draft.units, toId, draft.on)
  // the one that goes on stays as it is; it belongs to the act, and nobody may change it in between
  draft.touched.add(toId)
  if (!target) draft.problems.push({ code: 'change/not-there', unitId: toId })
  for (const id of from) {
    const unit = periodOn(draft.units, id, draft.on)
    if (unit && target && unit.isCell !== target.isCell) draft.problems.push({ code: 'change/mixed', unitId: id })
    for (const child of childrenOn(draft, id)) alter(draft, child.id, { parentId: toId })
  }
  for (const id of from) end(draft, id)
  const moves = target?.isCell ? from.map((id) => ({ fromCellId: id, toCellId: toId, memberIds: members.get(id) ?? [] })) : []
  return { draft, fromIds: [...from, ...(into ? [] : [toId])], toIds: [toId], moves }
}

/** One becomes several, or gives some off and goes on. Of one that ends nothing may be left without a place. */
function split(draft: Draft, { unitId, into, parts, goesOn }: Extract<WantedChange, { kind: 'SPLIT' }>, members: MembersOn): Steps {
  const unit = periodOn(draft.units, unitId, draft.on)
  if (!unit) draft.problems.push({ code: 'change/not-there', unitId })
  if (into.length < (goesOn ? 1 : 2)) draft.problems.push({ code: 'change/too-few', unitId: null })
  into.forEach((one, index) => {
    if (unit && one.isCell !== unit.isCell) draft.problems.push({ code: 'change/mixed', unitId: one.id })
    found(draft, one, `into.${index}`)
  })
  const below = unit?.isCell ? (members.get(unitId) ?? []) : childrenOn(draft, unitId).map(({ id }) => id)
  const placed = parts.filter(({ id, toId }) => below.includes(id) && into.some((one) => one.id === toId))
  if (!goesOn && placed.length < below.length) draft.problems.push({ code: 'change/left-over', unitId })
  const moves = unit?.isCell ? movesOf(unitId, into, placed) : []
  if (!unit?.isCell) for (const { id, toId } of placed) alter(draft, id, { parentId: toId })
  if (goesOn) draft.touched.add(unitId)
  else end(draft, unitId)
  return { draft, fromIds: [unitId], toIds: [...(goesOn ? [unitId] : []), ...into.map(({ id }) => id)], moves }
}

const movesOf = (fromCellId: string, into: readonly NewUnit[], placed: readonly { id: string; toId: string }[]): CellMove[] =>
  into.map(({ id }) => ({ fromCellId, toCellId: id, memberIds: placed.filter(({ toId }) => toId === id).map((one) => one.id) }))

const childrenOn = ({ units, on }: Draft, id: string): OrgUnit[] =>
  units.filter((one) => one.parentId === id && holdsOn(one.validFrom, one.validTo, on))

function found(draft: Draft, unit: NewUnit, field: string): void {
  const period = { ...unit, validFrom: draft.on, validTo: null }
  for (const problem of checkUnit(period, orgTreeOn(draft.units, draft.on)))
    draft.problems.push({ code: problem.code, unitId: unit.id, field: `${field}.${problem.field}` })
  draft.units = [...draft.units, period]
  draft.touched.add(unit.id)
}

/** A new period from the day on; one that began on the same day is the same act, made in two steps. */
function alter(draft: Draft, id: string, change: Partial<OrgUnit>): void {
  const now = current(draft, id)
  if (!now) return
  draft.touched.add(id)
  const isSame = now.validFrom === draft.on
  const others = draft.units.filter((one) => one !== now)
  const next = { ...now, ...change, validFrom: draft.on }
  draft.units = isSame ? [...others, next] : [...others, { ...now, validTo: draft.on }, next]
}

function end(draft: Draft, id: string): void {
  const now = current(draft, id)
  if (!now) return
  draft.touched.add(id)
  draft.ended.add(id)
  const others = draft.units.filter((one) => one !== now)
  if (now.validFrom < draft.on) draft.units = [...others, { ...now, validTo: draft.on }]
  else if (others.some((one) => one.id === id && one.validTo === draft.on)) draft.units = others
  else draft.problems.push({ code: 'change/begins-that-day', unitId: id })
}

/** The period to change. A unit whose future is already written down waits for that to be held, or withdrawn. */
function current(draft: Draft, id: string): OrgUnit | null {
  const now = periodOn(draft.units, id, draft.on)
  if (!now) draft.problems.push({ code: 'change/not-there', unitId: id })
  else if (now.validTo !== null || draft.units.some((one) => one.id === id && one.validFrom > draft.on))
    draft.problems.push({ code: 'change/already-planned', unitId: id })
  else return now
  return null
}

/** The tree as it would be: nothing under what has ended, nothing inside itself or under a cell, no code twice. */
function checkTree(draft: Draft, members: MembersOn, moves: readonly CellMove[]): void {
  const tree = orgTreeOn(draft.units, draft.on)
  for (const id of draft.ended) {
    if (draft.units.some((one) => one.parentId === id && (one.validTo === null || one.validTo > draft.on)))
      draft.problems.push({ code: 'change/not-empty', unitId: id })
    const going = moves.filter(({ fromCellId }) => fromCellId === id).flatMap(({ memberIds }) => memberIds)
    if ((members.get(id) ?? []).some((memberId) => !going.includes(memberId)))
      draft.problems.push({ code: 'change/has-members', unitId: id })
  }
  for (const id of draft.touched) {
    const unit = tree.unit(id)
    if (!unit) continue
    if (isRing(draft, id)) draft.problems.push({ code: 'unit/inside-itself', unitId: id, field: 'parentId' })
    else
      for (const { code, field } of checkUnit(unit, orgTreeOn(withoutUnit(draft, id), draft.on)))
        draft.problems.push({ code, unitId: id, field })
  }
}

const withoutUnit = ({ units }: Draft, id: string): OrgUnit[] => units.filter((one) => one.id !== id)

function isRing({ units, on }: Draft, id: string): boolean {
  const seen = new Set<string>([id])
  for (let parent = periodOn(units, id, on)?.parentId ?? null; parent !== null; parent = periodOn(units, parent, on)?.parentId ?? null) {
    if (seen.has(parent)) return true
    seen.add(parent)
  }
  return false
}
