import type { CellFigureRow } from '#application/ports/figures.ts'
import type { Campaign } from '#domain/campaign/campaign.ts'
import { defaultRuleSet, type RuleSet } from '#domain/classification/rule-set.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { CellFacts, FactRules } from '#domain/statistics/cell-facts.ts'
import { foldPart } from '#domain/statistics/fold-part.ts'
import type { Part, Period } from '#domain/statistics/parts.ts'
import { monthsIn, partsOf, yearOfPeriod } from '#domain/statistics/period.ts'
import { type FactSource, factsSql } from './fact-sources.ts'

/** One statement of whichever client the transaction is held by. */
export type Ask = <Row>(text: string, values: unknown[]) => Promise<Row[]>

export type Recount = { cellIds: readonly string[]; periods: readonly Period[]; today: CivilDate; parts?: readonly Part[] }

/** Counts cells from everything on record, by one statement and the folds of domain/statistics. */
export async function countCells(ask: Ask, { cellIds, periods, today, parts }: Recount): Promise<CellFigureRow[]> {
  const asked = periods.flatMap((period) => partsOf(period).flatMap((part) => (!parts || parts.includes(part) ? [{ period, part }] : [])))
  if (asked.length === 0 || cellIds.length === 0) return []
  const years = periods.map(yearOfPeriod)
  const months = periods.flatMap(monthsIn).toSorted()
  const values = [cellIds, Math.min(...years), Math.max(...years), months[0], months.at(-1), today]
  const [row] = await ask<{ facts: FactRows }>(factsSql([...new Set(asked.map(({ part }) => part))]), values)
  if (!row) return []
  const rules = rulesOf(row.facts)
  const factsOf = factsByCell(row.facts, cellIds)
  return cellIds.flatMap((cellId) => {
    const facts = factsOf(cellId)
    return asked.map(({ period, part }) => ({
      ...{ cellId, period, part },
      figures: foldPart(part, { facts, rules: rules(cellId), period, today }),
    }))
  })
}

type FactRows = Record<Exclude<FactSource, 'units' | 'ruleSets' | 'campaigns'>, object[]> & {
  units: { id: string; parentId: string | null }[]
  ruleSets: { unitId: string; ruleSet: RuleSet }[]
  campaigns: Campaign[]
}

/** The rows of each cell, its own lists. */
function factsByCell(rows: FactRows, cellIds: readonly string[]): (cellId: string) => CellFacts {
  const split = (source: Exclude<FactSource, 'units' | 'ruleSets' | 'campaigns'>, key = 'cellId') => {
    const lists = new Map<unknown, unknown[]>(cellIds.map((id) => [id, []]))
    for (const row of rows[source]) lists.get((row as Record<string, unknown>)[key])?.push(row)
    return lists
  }
  const lists = {
    ...{ files: split('files'), elsewhere: split('elsewhere'), positions: split('positions') },
    ...{ reflections: split('reflections'), remarks: split('remarks'), meetings: split('meetings'), shortfalls: split('shortfalls') },
    ...{ normReviews: split('norms'), opinions: split('opinions'), decisions: split('decisions', 'ofCell') },
    ...{ assessments: split('assessments'), registrations: split('registrations'), reports: split('reports') },
    ...{ campaignMeetings: split('campaignMeetings'), deeds: split('deeds'), commendations: split('commendations') },
    ...{ ownReviews: split('ownReviews'), ownLevels: split('ownLevels'), periods: split('periods') },
  }
  return (cellId) =>
    ({ cellId, ...Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.get(cellId) ?? []])) }) as unknown as CellFacts
}

/** Rule sets and campaigns of the units above each cell, as the tree stands today. */
function rulesOf({ units, ruleSets, campaigns }: FactRows): (cellId: string) => FactRules {
  const parentOf = new Map(units.map(({ id, parentId }) => [id, parentId]))
  const pathOf = kept((id: string): string[] => {
    const parent = parentOf.get(id) ?? null
    return parent === null || !parentOf.has(parent) ? [id] : [id, ...pathOf(parent)]
  })
  const ruleSetOf = kept((key: string) => {
    const [year = '', ...path] = key.split(' ')
    const own = path.flatMap((id) => ruleSets.find((one) => one.unitId === id && one.ruleSet.year === Number(year)) ?? [])
    return own[0]?.ruleSet ?? defaultRuleSet(Number(year))
  })
  return (cellId) => ({
    ruleSetOf: (year) => ruleSetOf([year, ...pathOf(cellId)].join(' ')),
    campaigns,
    isUnder: (id, unitId) => pathOf(id).includes(unitId),
  })
}

function kept<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    known.set(key, made)
    return made
  }
}
