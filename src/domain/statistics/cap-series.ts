import { type CapRule, type CapState, capState } from '#domain/classification/excellent-cap.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { type Figures, sumFigures } from './figures.ts'

/** Where one grassroots organisation stands against the cap of rule 27, by what its cells propose and by what is decided. */
export type UnitCap = { unitId: string; proposed: CapState; decided: CapState }

/**
 * The cap of every grassroots organisation in a subtree, in tree order. The cap is never added up: each organisation has its own.
 * `mayShow` leaves out those that a leader may not see alone (`mayStandAlone`).
 */
export function capSeries(
  tree: OrgTree,
  unitId: string,
  facts: { ofCell: ReadonlyMap<string, Figures>; ruleOf: (grassrootsUnitId: string) => CapRule; mayShow: (unitId: string) => boolean },
): UnitCap[] {
  const organizations = tree.subtree(unitId).filter((unit) => unit.grassroots && facts.mayShow(unit.id))
  return organizations.map((unit) => {
    const cells = tree.cellsUnder(unit.id).filter((cell) => tree.grassrootsOf(cell.id)?.id === unit.id)
    const figures = sumFigures(
      cells.map((cell) => cell.id),
      facts.ofCell,
    )
    const rule = facts.ruleOf(unit.id)
    return { unitId: unit.id, proposed: capState(rule, figures.proposed), decided: capState(rule, figures.decided) }
  })
}
