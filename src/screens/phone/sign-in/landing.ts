import { paths } from '#contract/paths.ts'
import type { Me } from '#contract/session.ts'
import { safePath } from '../sign-in-address.ts'

/** Where a person goes after signing in: back to where they came from, to their desk on a wide window, to Hôm nay on a phone. */
export function landingOf(me: Me, wanted: string | null, isWide: boolean): string {
  const back = safePath(wanted)
  if (back && back !== '/' && back !== paths.today) return back
  const desks = desksOf(me)
  const first = desks[0]
  if (!first) return paths.today
  return isWide || me.memberships.length === 0 ? first.href : paths.today
}

export type Desk = { kind: 'cell' | 'committee' | 'leader' | 'unit' | 'admin' | 'inspection'; name: string; href: string }

/** Every desk of this person, the nearest to the meeting first. */
export function desksOf({ memberships, desks, inspections = [] }: Me): Desk[] {
  const cells = memberships.filter(({ isCellCommittee }) => isCellCommittee)
  return [
    ...cells.map(({ cellId, cellName }): Desk => ({ kind: 'cell', name: cellName, href: paths.cell(cellId) })),
    ...desks.committee.map(({ unitId, name }): Desk => ({ kind: 'committee', name, href: paths.committee(unitId) })),
    ...desks.leader.map(({ unitId, name }): Desk => ({ kind: 'leader', name, href: paths.leader(unitId) })),
    ...desks.unit.map(({ unitId, name }): Desk => ({ kind: 'unit', name, href: paths.unit(unitId) })),
    ...desks.admin.slice(0, 1).map(({ name }): Desk => ({ kind: 'admin', name, href: paths.admin })),
    ...inspections.map(({ mandateId, number }): Desk => ({ kind: 'inspection', name: number, href: paths.inspection(mandateId) })),
  ]
}
