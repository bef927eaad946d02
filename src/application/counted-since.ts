import { vietnamDay, yearOf } from '#domain/organization/civil-date.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { CountedFacts } from '#domain/organization/unit-change.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** What has been counted of these cells since a day: decided years of their organisations, and the last meeting that was opened. */
export async function countedSince(
  ports: Needs,
  tree: OrgTree,
  { cellIds, on }: { cellIds: readonly string[]; on: CivilDate },
): Promise<CountedFacts> {
  const organisations = [...new Set(cellIds.flatMap((id) => tree.grassrootsOf(id)?.id ?? []))]
  const decided = await Promise.all(
    yearsFrom(on, ports.clock.today()).map(async (year) => {
      const standing = await Promise.all(organisations.map((unitId) => ports.stores.decisions.standing(unitId, year)))
      return standing.flat().some(({ cellId }) => cellIds.includes(cellId)) ? [year] : []
    }),
  )
  return { decidedYears: decided.flat(), lastMeetingOn: await lastMeetingOn(ports, cellIds) }
}

/** The day of the last meeting of these cells that has been opened; of one year's when it is given. */
export async function lastMeetingOn(
  { stores }: Pick<Ports, 'stores'>,
  cellIds: readonly string[],
  year?: number,
): Promise<CivilDate | null> {
  const meetings = (await Promise.all(cellIds.map((id) => stores.meetings.ofCell(id)))).flat()
  const days = meetings
    .filter((one) => hasBeenHeld[one.status] && (year === undefined || one.year === year))
    .map(({ startsAt }) => vietnamDay(startsAt))
  return days.toSorted().at(-1) ?? null
}

const hasBeenHeld: Record<string, boolean> = { OPEN: true, CLOSED: true, SIGNED: true }

export const yearsFrom = (from: CivilDate, to: CivilDate): number[] =>
  Array.from({ length: Math.max(0, yearOf(to) - yearOf(from) + 1) }, (_, i) => yearOf(from) + i)
