import { everyRole, type Role } from './roles.ts'

/** Groups of roles as domain.md and design.md 1 name them. */

/** Chi ủy. */
export const cellCommittee: readonly Role[] = ['committee', 'deputy', 'secretary']
/** Bí thư and phó bí thư: whoever may steer. */
export const steering: readonly Role[] = ['deputy', 'secretary']
/** Members of the cell today who hold no office of it. */
export const plainMembers: readonly Role[] = ['member', 'probationer', 'minuteTaker', 'counter']
export const cellMembers: readonly Role[] = [...plainMembers, ...cellCommittee]
/** Whoever has a seat in an open meeting of the cell. */
export const inTheHall: readonly Role[] = [...cellMembers, 'supervisor']
/** Members of any cell, this one or another. */
export const anyMember: readonly Role[] = [...cellMembers, 'moved', 'otherMember', 'otherCommittee', 'otherSecretary', 'cellElsewhere']
/** Administrators at the organisation or above it. */
export const administrators: readonly Role[] = ['admin', 'adminTop']
/** Whoever works for the organisation above the cells: its committee and its administrators. */
export const workingForUnit: readonly Role[] = ['grassroots', ...administrators]
/** Whoever reads its aggregates. */
export const readingAggregates: readonly Role[] = ['grassroots', 'leader', 'leaderAbove']
export const signedIn: readonly Role[] = everyRole.filter((role) => role !== 'nobody')

export const except = (roles: readonly Role[], ...without: readonly Role[]): Role[] => roles.filter((role) => !without.includes(role))
