import { standingDecisions } from '#domain/classification/decide-level.ts'
import { defaultRuleSet } from '#domain/classification/rule-set.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { orgTreeOn } from '#domain/organization/org-tree.ts'
import type { CellFacts, FactRules } from '#domain/statistics/cell-facts.ts'
import { nearestRuleSet } from './rule-sets.ts'
import { by } from './shelf.ts'
import type { Tables } from './tables.ts'

/** Everything on record that one cell's figures are folded from. */
export function factsOf(tables: Tables, cellId: string): CellFacts {
  const own = tables.members.where((one) => one.cellId === cellId)
  const people = new Set(own.map(({ personId }) => personId))
  const theirs = tables.members.where(({ personId }) => people.has(personId))
  const personOf = new Map(theirs.map(({ id, personId }) => [id, personId]))
  const file = (member: (typeof own)[number]) => ({ member, statuses: tables.statuses.where((one) => one.memberId === member.id) })
  const here = <Row extends { cellId: string }>(row: Row) => row.cellId === cellId
  const entries = tables.notebooks.where(here).toSorted(
    by(
      (one) => one.at,
      (one) => one.id,
    ),
  )
  return {
    cellId,
    files: own.map(file),
    elsewhere: theirs.filter((one) => one.cellId !== cellId).map(file),
    positions: tables.positions.where(({ personId }) => people.has(personId)),
    reflections: tables.reflections.where((one) => here(one) && one.handedIn !== null),
    remarks: tables.remarks.where(here),
    meetings: tables.meetings
      .where(({ summary }) => here(summary))
      .map(({ summary }) => ({ ...summary, counted: summary.counted ?? null })),
    shortfalls: tables.shortfalls
      .where(here)
      .map(({ state, ...one }) => ({ ...one, isRemedied: state === 'REMEDIED', openedOn: null, remediedOn: null })),
    normReviews: tables.normReviews.where(here),
    opinions: opinionsIn(entries),
    decisions: standingDecisions(tables.decisions.where(({ memberId }) => personOf.has(memberId))).map((one) => ({
      ...one,
      personId: personOf.get(one.memberId) ?? '',
    })),
    assessments: tables.assessments
      .where(here)
      .flatMap(({ memberId, year, handedIn }) =>
        handedIn ? [{ memberId, year, outcomes: handedIn.registration.map(({ outcome }) => outcome) }] : [],
      ),
    registrations: tables.registrations.where(here).flatMap(({ memberId, year, late, handedIn, handedInAt }) => {
      if (!handedIn || handedInAt === null) return []
      const first = entries.find((one) => one.kind === 'REGISTRATION' && one.memberId === memberId && one.year === year)
      return [{ memberId, year, late, firstOn: vietnamDay(first?.at ?? handedInAt), items: handedIn.items.length }]
    }),
    reports: tables.campaignReports
      .where(({ memberId, handedInAt }) => personOf.has(memberId) && handedInAt !== null)
      .map(({ campaignId, memberId }) => ({ campaignId, personId: personOf.get(memberId) ?? '' })),
    campaignMeetings: tables.campaignMeetings.where(here).flatMap(({ campaignId, held }) => (held ? [{ campaignId, ...held }] : [])),
    deeds: tables.deeds.where((one) => here(one) && one.state === 'CONFIRMED'),
    commendations: tables.commendations
      .where((one) => one.fromUnitId === cellId && one.state !== 'WITHDRAWN')
      .map(({ year, title, state }) => ({ year, title: title.key, decided: state === 'DECIDED' })),
    ownReviews: tables.collectiveReviews
      .where(({ unitId }) => unitId === cellId)
      .flatMap(({ year, votes, handedIn }) => (handedIn ? [{ year, votes, level: handedIn.level }] : [])),
    ownLevels: standingDecisions(tables.collectiveDecisions.where(({ unitId }) => unitId === cellId)),
    periods: tables.units.where(({ id }) => id === cellId),
  }
}

function opinionsIn(entries: readonly NotebookEntry[]): CellFacts['opinions'] {
  const last = new Map<string, CellFacts['opinions'][number]>()
  for (const one of entries)
    if (one.kind === 'CELL_OPINION') {
      const { memberId, year, body } = one
      const remark = entries.findLast((other) => other.kind === 'REMARK' && other.memberId === memberId && other.year === year)
      const committeeLevel = remark?.kind === 'REMARK' ? remark.body.proposedLevel : null
      last.set(`${year} ${memberId}`, { memberId, year, proposal: body.proposal, committeeLevel })
    }
  return [...last.values()]
}

/** Rules and campaigns of the units above a cell, as the tree stands on a day. */
export function rulesOf(tables: Tables, cellId: string, today: string): FactRules {
  const tree = orgTreeOn(
    tables.units.where(() => true),
    today,
  )
  const above = [cellId, ...tree.ancestors(cellId).map(({ id }) => id)]
  return {
    ruleSetOf: (year) => nearestRuleSet(tables, above, { year, on: today }) ?? defaultRuleSet(year),
    campaigns: tables.campaigns.where(() => true),
    isUnder: (id, unitId) => tree.isSelfOrAbove(unitId, cellIdOf(id)),
  }
}
