/**
 * Who may come to a door of this product, told from one target: the cell Ấp 3 of the commune Sen Hồng, under the province Sông Sen. Their
 * order is that of the columns in docs/access.md.
 */
export const roles = {
  nobody: 'nobody is signed in',
  stranger: 'signed in, with no cell and no office',
  member: 'official member of the cell',
  probationer: 'probationary member of the cell',
  minuteTaker: 'member who takes the minutes of the meeting',
  counter: 'member who is on the counting team',
  committee: 'member of the cell committee',
  deputy: 'deputy secretary of the cell',
  secretary: 'secretary of the cell, who steers the meeting',
  supervisor: 'follows the cell for the committee above',
  moved: 'left the cell, is a member of another one of the same organisation',
  ended: 'held every office of the cell and above it until yesterday',
  otherMember: 'member of another cell of the same organisation',
  otherCommittee: 'member of the committee of that other cell',
  otherSecretary: 'secretary of that other cell',
  grassroots: 'secretary of the grassroots committee',
  leader: 'leader at the grassroots organisation',
  leaderAbove: 'leader at the province, two levels above the cell',
  elsewhere: 'secretary of the committee of another organisation',
  cellElsewhere: 'secretary of a cell of that other organisation',
  inspector: 'holds an inspection mandate for the cell, in force',
  inspectorOver: 'held one that has run out',
  admin: 'administrator of the organisation',
  adminElsewhere: 'administrator of the other organisation',
  adminTop: 'administrator of the province',
} as const

export type Role = keyof typeof roles

export const everyRole = Object.keys(roles) as Role[]

/** The people of tests/support who play these roles; the others are made in cast.ts. */
export const personOf: Record<Exclude<Role, 'nobody'>, string> = {
  stranger: 'la',
  member: 'tam',
  probationer: 'nga',
  minuteTaker: 'thu',
  counter: 'kiem',
  committee: 'ut',
  deputy: 'loan',
  secretary: 'sau',
  supervisor: 'theo',
  moved: 'di',
  ended: 'cuu',
  otherMember: 'ba',
  otherCommittee: 'tu',
  otherSecretary: 'hai',
  grassroots: 'phuoc',
  leader: 'dan',
  leaderAbove: 'binh',
  elsewhere: 'xa',
  cellElsewhere: 'xoai',
  inspector: 'tra',
  inspectorOver: 'cham',
  admin: 'tri',
  adminElsewhere: 'tuan',
  adminTop: 'nhat',
}
