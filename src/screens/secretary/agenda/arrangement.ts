import type { AgendaEntry, AgendaStep, StepKind } from '#domain/meeting/agenda.ts'
import { isFree, isInOrder, mayHaveItems, requiredSteps } from '#domain/meeting/agenda-rules.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'

/** One line of the arranged list; `kind` is that of its step. */
export type Row = { id: string; level: 1 | 2; kind: StepKind; stepId: string; entry: AgendaEntry; number: string }

export const rowsOf = (steps: readonly AgendaStep[]): Row[] =>
  steps.flatMap((step, at) => [
    { id: step.id, level: 1 as const, kind: step.kind, stepId: step.id, entry: step, number: String(at + 1) },
    ...step.items.map((item, index) => ({
      ...{ id: item.id, level: 2 as const, kind: step.kind, stepId: step.id, entry: item },
      number: `${at + 1}.${index + 1}`,
    })),
  ])

/** `reached`: what the meeting has dealt with; it stays, and nothing is put before it. */
type Arranged = { steps: readonly AgendaStep[]; reached: readonly string[] }
type Target = { id: string; side: 'before' | 'after' }

/** The agenda with a row dropped beside another, a step with its items; null where rule 11 or what was reached forbids it. */
export function placed({ steps, reached }: Arranged, id: string, target: Target): AgendaStep[] | null {
  if (id === target.id || reached.includes(id)) return null
  const step = steps.find((one) => one.id === id)
  const moved = step ? placeStep(steps, step, target) : placeItem(steps, id, target)
  return moved && isAllowed(moved, id, reached) ? moved : null
}

/** One place up (-1) or down (1); an item leaves its step at the end of it. */
export function nudged({ steps, reached }: Arranged, id: string, by: -1 | 1): AgendaStep[] | null {
  const at = steps.findIndex((one) => one.id === id)
  const side = by < 0 ? 'before' : 'after'
  if (at >= 0) {
    const next = steps[at + by]
    return next ? placed({ steps, reached }, id, { id: next.id, side }) : null
  }
  const step = steps.find(({ items }) => items.some((item) => item.id === id))
  const next = step?.items[step.items.findIndex((item) => item.id === id) + by]
  return next ? placed({ steps, reached }, id, { id: next.id, side }) : toNeighbour({ steps, reached }, id, by)
}

/** A new step of the cell's own, or one that was left off, behind `afterId` or the first place after it where it may stand. */
export function withStep({ steps, reached }: Arranged, step: AgendaStep, afterId: string | null): AgendaStep[] | null {
  const from = steps.findIndex(({ id }) => id === afterId) + 1
  const places = [...steps.keys(), steps.length]
  for (const at of [...places.slice(from), ...places.slice(0, from)]) {
    const made = steps.toSpliced(at, 0, step)
    if (isAllowed(made, step.id, reached)) return made
  }
  return null
}

/** A new item behind another of its step, or at the end of it. */
export const withItem = (steps: readonly AgendaStep[], stepId: string, item: AgendaEntry): AgendaStep[] =>
  steps.map((step) => (step.id === stepId ? { ...step, items: [...step.items, item] } : step))

/** Items may be put under a step unless the meeting stands at it, or stood, without any. */
export const mayTakeItem = ({ steps, reached }: Arranged, stepId: string): boolean =>
  steps.some((step) => step.id === stepId && mayHaveItems(step.kind) && (step.items.length > 0 || !reached.includes(stepId)))

export const without = (steps: readonly AgendaStep[], id: string): AgendaStep[] =>
  steps.filter((step) => step.id !== id).map((step) => ({ ...step, items: step.items.filter((item) => item.id !== id) }))

export const changed = (steps: readonly AgendaStep[], id: string, change: Partial<AgendaEntry>): AgendaStep[] =>
  steps.map((step) =>
    step.id === id
      ? { ...step, ...change }
      : { ...step, items: step.items.map((item) => (item.id === id ? { ...item, ...change } : item)) },
  )

export const mayRemove = (kind: MeetingKind, row: Row): boolean =>
  row.level === 2 || isFree(row.kind) || !requiredSteps[kind].includes(row.kind)

const optional: readonly StepKind[] = ['REPORT', 'SHORTFALLS', 'OPINIONS', 'BALLOTS']

/** Steps of 42-HD that this agenda does without. */
export const leftOff = (steps: readonly AgendaStep[]): StepKind[] => optional.filter((kind) => !steps.some((step) => step.kind === kind))

function placeStep(steps: readonly AgendaStep[], step: AgendaStep, { id, side }: Target): AgendaStep[] | null {
  const others = steps.filter((one) => one !== step)
  const at = others.findIndex((one) => one.id === id || one.items.some((item) => item.id === id))
  return at < 0 ? null : others.toSpliced(side === 'before' ? at : at + 1, 0, step)
}

/** Before a step is the end of the one above it; behind a step is its beginning. */
function placeItem(steps: readonly AgendaStep[], id: string, { id: targetId, side }: Target): AgendaStep[] | null {
  const item = steps.flatMap(({ items }) => items).find((one) => one.id === id)
  const left = without(steps, id)
  const stepAt = left.findIndex((one) => one.id === targetId)
  const into =
    stepAt >= 0 ? left[side === 'before' ? stepAt - 1 : stepAt] : left.find(({ items }) => items.some((one) => one.id === targetId))
  if (!item || !into || !mayHaveItems(into.kind)) return null
  const beside = into.items.findIndex((one) => one.id === targetId)
  const at = stepAt >= 0 ? (side === 'before' ? into.items.length : 0) : side === 'before' ? beside : beside + 1
  return left.map((step) => (step.id === into.id ? { ...step, items: step.items.toSpliced(at, 0, item) } : step))
}

function toNeighbour({ steps, reached }: Arranged, id: string, by: -1 | 1): AgendaStep[] | null {
  const at = steps.findIndex(({ items }) => items.some((item) => item.id === id))
  const ways = by < 0 ? steps.slice(0, Math.max(0, at)).toReversed() : steps.slice(at + 1)
  const into = ways.find(({ kind }) => mayHaveItems(kind))
  const edge = by < 0 ? into?.items.at(-1) : undefined
  return into ? placed({ steps, reached }, id, { id: edge?.id ?? into.id, side: 'after' }) : null
}

/** In order by rule 11, and behind everything that was reached. */
function isAllowed(steps: readonly AgendaStep[], id: string, reached: readonly string[]): boolean {
  const rows = rowsOf(steps)
  return isInOrder(steps) && rows.findIndex((row) => row.id === id) > rows.findLastIndex((row) => reached.includes(row.id))
}
