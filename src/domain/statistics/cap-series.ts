import { addCounts, type CapRule, type CapState, capState, type LevelCounts, noCounts } from '#domain/classification/excellent-cap.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import type { LevelFigures } from './parts.ts'

/** Where one grassroots organisation stands against the cap of rule 27, by what its cells propose and by what is decided. */
export type UnitCap = { unitId: string; name: string; proposed: CapState; decided: CapState }

type CapFacts = {
  ofCell: ReadonlyMap<string, Pick<LevelFigures, 'proposed' | 'decided'>>
  ruleOf: (grassrootsUnitId: string) => CapRule
  mayShow: (unitId: string) => boolean
}

/**
 * The cap of every grassroots organisation in a subtree, in tree order. The cap is never added up: each organisation has its own.
 * `mayShow` leaves out those that a leader may not see alone (`mayStandAlone`).
 */
export function capSeries(tree: OrgTree, unitId: string, facts: CapFacts): UnitCap[] {
  const organizations = tree.subtree(unitId).filter((unit) => unit.grassroots && facts.mayShow(unit.id))
  return organizations.map((unit) => unitCap(unit, countsOf(tree, unit.id, facts.ofCell), facts.ruleOf(unit.id)))
}

const unitCap = ({ id, shortName }: OrgUnit, counts: Pick<LevelFigures, 'proposed' | 'decided'>, rule: CapRule): UnitCap => ({
  unitId: id,
  name: shortName,
  proposed: capState(rule, counts.proposed),
  decided: capState(rule, counts.decided),
})

/** Over the cells that decide together: one that is an organisation of its own below is not among them. */
function countsOf(tree: OrgTree, unitId: string, ofCell: CapFacts['ofCell']): { proposed: LevelCounts; decided: LevelCounts } {
  const cells = tree.cellsUnder(unitId).filter((cell) => tree.grassrootsOf(cell.id)?.id === unitId)
  return cells.reduce(
    (sum, { id }) => {
      const own = ofCell.get(id)
      return own ? { proposed: addCounts(sum.proposed, own.proposed), decided: addCounts(sum.decided, own.decided) } : sum
    },
    { proposed: noCounts, decided: noCounts },
  )
}
