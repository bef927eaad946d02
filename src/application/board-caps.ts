import { type CapRule, capState, countLevels, type LevelCounts, placesByVotes } from '#domain/classification/excellent-cap.ts'
import { excellentShares } from '#domain/classification/excellent-shares.ts'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import type { BoardRow } from './board-rows.ts'
import { levelOf } from './gather-proposals.ts'

/** The cap as proposed and as decided; cell by cell too, where the rule set counts it so. The rules themselves for whoever counts on. */
export function boardCaps(
  { ruleSet, capOf }: { ruleSet: RuleSet; capOf: (unitId: string) => CapRule },
  { unitId, cells, rows }: { unitId: string; cells: readonly OrgUnit[]; rows: readonly BoardRow[] },
) {
  const lines = (rule: CapRule, own: readonly BoardRow[]) => ({
    proposed: capLine(rule, countLevels(own.flatMap((row) => levelOf(row.proposal) ?? []))),
    decided: capLine(rule, countLevels(own.flatMap((row) => row.decided?.level ?? []))),
  })
  const ofCell = (cell: OrgUnit) => ({
    ...{ cellId: cell.id, rule: capOf(cell.id) },
    ...lines(
      capOf(cell.id),
      rows.filter((row) => row.cellId === cell.id),
    ),
  })
  return { ...lines(capOf(unitId), rows), capRule: capOf(unitId), perCell: ruleSet.cap.scope === 'CELL' ? cells.map(ofCell) : null }
}

const capLine = (rule: CapRule, counts: LevelCounts) => ({ ...capState(rule, counts), shares: excellentShares(counts) })

/** The members proposed EXCELLENT by their votes for it; ties share a place. */
export function boardPlaces(rows: readonly BoardRow[]) {
  const candidates = rows
    .filter((row) => row.proposal === 'EXCELLENT')
    .map(({ cellId, memberId, name, cellName, excellentVotes, base }) => ({
      ...{ cellId, memberId, name, cellName, excellentVotes },
      base: base ?? 0,
    }))
  return placesByVotes(candidates).map(({ place, votes, candidates: equal }) => ({
    place,
    votes,
    candidates: equal.map(({ excellentVotes: _votes, ...candidate }) => candidate),
  }))
}
