import type { AdminMember } from '#contract/admin.ts'
import type { Membership, WorkKind } from '#domain/organization/types.ts'

/** A member's record while it is typed; days are null while empty or unreadable. */
export type TypedMember = {
  name: string
  cardNumber: string
  phone: string
  post: string
  bornOn: string | null
  admittedOn: string | null
  officialOn: string | null
  joinedOn: string | null
  membership: Membership
  workKind: WorkKind
  hasPost: boolean
}

export function startOf(known: AdminMember | undefined): TypedMember {
  if (!known) {
    const days = { bornOn: null, admittedOn: null, officialOn: null, joinedOn: null }
    return { name: '', cardNumber: '', phone: '', post: '', ...days, membership: 'PRIMARY', workKind: 'OUTSIDE', hasPost: false }
  }
  const { name, bornOn, admittedOn, officialOn, joinedOn, membership, workKind, hasPost, post } = known.member
  const texts = { name, cardNumber: known.cardNumber, phone: known.phone ?? '', post: post ?? '' }
  return { ...texts, bornOn, admittedOn, officialOn, joinedOn, membership, workKind, hasPost }
}

/** As the wire takes it. A day that is asked and was not given is empty there, and refused beside its field. */
export const asSaved = (typed: TypedMember, cellId: string, known: AdminMember | undefined) => ({
  ...typed,
  cellId,
  memberId: known?.member.id ?? null,
  admittedOn: typed.admittedOn ?? '',
  // Most join the cell on the day they are admitted.
  joinedOn: typed.joinedOn ?? typed.admittedOn ?? '',
  leftOn: known?.member.leftOn ?? null,
})
