import { filledSections } from '#domain/document/yearly-report.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { assessmentYear } from './assessment-year.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { readAggregate } from './read-aggregate.ts'
import { readYearlyReport } from './read-yearly-report.ts'

/** Years that a report may be asked of. */
const yearsBack = 5

/** A unit's reports on a year: what is still missing, and for the committee that reports its draft, filled in. */
export async function readReports(deps: MeetingDeps, actor: Actor, of: { unitId: string; year?: number | undefined }) {
  const today = deps.ports.clock.today()
  const asked = { unitId: of.unitId, year: of.year ?? assessmentYear(today) }
  const aggregate = await readAggregate(deps, actor, asked)
  if (!aggregate.ok) return aggregate
  const yearly = await readYearlyReport(deps, actor, asked)
  const { unitName, rows, reported } = aggregate.value
  return ok({
    ...{ ...asked, unitName, reported },
    years: Array.from({ length: yearsBack }, (_, back) => yearOf(today) - back),
    missing: rows.flatMap(({ names, figures }) => {
      const { cells = 0, cellsDone = 0 } = figures?.levels ?? {}
      return cellsDone < cells ? [{ names: [...names], done: cellsDone, all: cells }] : []
    }),
    yearly: yearly.ok ? { version: yearly.value.version, sections: filledSections(yearly.value.facts, yearly.value.draft) } : null,
  })
}
