import type { CivilDate } from '#domain/organization/types.ts'

/** How large a province is to be, and which one. */
export type ProvincePlan = {
  /** Members today; those who left over the years come on top. */
  members: number
  /** The running year and those before it. */
  years: number
  seed: number
  today: CivilDate
  cells: number
  /** Grassroots organisations. */
  organisations: number
  communes: number
}

/** Of the sổ tay of Cao Lãnh: 46 organisations, 5,631 members; 18.8 members a cell and 6.5 cells an organisation follow from it. */
const ofCaoLanh = { members: 5_631, cells: 300, organisations: 46 } as const

export const caoLanh = { members: ofCaoLanh.members, cells: ofCaoLanh.cells, organisations: ofCaoLanh.organisations, communes: 8 } as const

/** What was not said follows from the number of members, in the proportions of Cao Lãnh. */
export function provincePlan(asked: Pick<ProvincePlan, 'members' | 'years' | 'seed' | 'today'> & Partial<ProvincePlan>): ProvincePlan {
  const share = asked.members / ofCaoLanh.members
  const cells = asked.cells ?? Math.max(1, Math.round(share * ofCaoLanh.cells))
  const organisations = asked.organisations ?? Math.max(1, asked.communes ?? 1, Math.round(share * ofCaoLanh.organisations))
  const communes = asked.communes ?? Math.max(1, Math.round(organisations / 6))
  return { ...asked, cells, organisations: Math.min(organisations, cells), communes: Math.min(communes, organisations) }
}
