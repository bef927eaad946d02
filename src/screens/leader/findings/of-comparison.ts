import type { ComparedFigures } from '#domain/statistics/parts.ts'
import { type Measure, measured, measures } from '../measures.ts'
import type { ComparedUnit } from '../page-view.ts'
import { type Finding, finding } from './finding.ts'

export type Compared = { measure: Measure; now: number; before: number }

/** The shares that both periods have. Nothing at all of a whole is what a year without the system leaves: no figure to compare with. */
export const comparedWith = (now: ComparedFigures, before: ComparedFigures | null): Compared[] =>
  measures.flatMap((measure) => {
    const [a, b] = [measured(measure, now), before && measured(measure, before)]
    return a === null || !b ? [] : [{ measure, now: a, before: b }]
  })

/** How many shares are higher than in the same period of the year before. */
export function lastYearFinding(compared: readonly Compared[]): Finding {
  if (compared.length === 0) return finding('before-void')
  const higher = compared.filter(({ now, before }) => now > before).length
  const lower = compared.filter(({ now, before }) => now < before).length
  return finding(higher + lower === 0 ? 'before-same' : 'before-some', { all: compared.length, higher, lower })
}

/** Where the page's own unit stands among its siblings by the share of good or above. */
export function siblingsFinding(siblings: readonly ComparedUnit[]): Finding {
  const shares = siblings.flatMap((unit) => {
    const tenths = unit.figures && measured('good', unit.figures)
    return tenths === null ? [] : [{ tenths, isHere: unit.isHere ?? false }]
  })
  const here = shares.find(({ isHere }) => isHere)
  if (!here || shares.length < 2) return finding('siblings-void')
  return finding('siblings-place', { place: shares.filter(({ tenths }) => tenths > here.tenths).length + 1, all: shares.length })
}

/** The lowest and the highest share of good or above among the units below. */
export function unitsFinding(units: readonly ComparedUnit[]): Finding {
  const shares = units.flatMap((unit) => {
    const tenths = unit.figures && measured('good', unit.figures)
    return tenths === null ? [] : [{ tenths, name: unit.name }]
  })
  const [high, low] = [shares.toSorted((a, b) => b.tenths - a.tenths)[0], shares.toSorted((a, b) => a.tenths - b.tenths)[0]]
  if (!high || !low || shares.length < 2) return finding('units-void')
  if (high.tenths === low.tenths) return finding('units-same', { share: { tenths: high.tenths } })
  return finding('units-range', { high: high.name, highest: { tenths: high.tenths }, low: low.name, lowest: { tenths: low.tenths } })
}
