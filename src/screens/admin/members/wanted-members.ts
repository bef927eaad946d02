import type { AdminMember } from '#contract/admin.ts'
import { withoutDiacritics } from '#screens/kit/without-diacritics.ts'

export const memberFilters = [
  ...(['ALL', 'OFFICIAL', 'PROBATIONARY', 'TEMPORARY', 'EXEMPT', 'AWAY', 'SICK', 'MATERNITY', 'SUSPENDED', 'NOT_ENROLLED'] as const),
]
export type MemberFilter = (typeof memberFilters)[number]

export type WantedMembers = { typed: string; filter: MemberFilter }

export const everybody: WantedMembers = { typed: '', filter: 'ALL' }

/** Found by a part of the name or card number, and by standing or by a status that was ever recorded and has not ended. */
export function isWanted(one: AdminMember, { typed, filter }: WantedMembers): boolean {
  const { member, cardNumber } = one
  return withoutDiacritics(`${member.name} ${cardNumber}`).includes(withoutDiacritics(typed)) && fits(one, filter)
}

function fits({ member, standing, statuses, enrolled }: AdminMember, filter: MemberFilter): boolean {
  switch (filter) {
    case 'ALL':
      return true
    case 'OFFICIAL':
    case 'PROBATIONARY':
      return standing === filter && member.membership === 'PRIMARY'
    case 'TEMPORARY':
      return member.membership === 'TEMPORARY'
    case 'NOT_ENROLLED':
      return !enrolled
    default:
      return statuses.some(({ kind, to }) => kind === filter && to === null)
  }
}
