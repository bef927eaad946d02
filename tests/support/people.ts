import type { Member, MemberStatus, OrgUnit, Position, Role, StatusKind } from '#domain/organization/types.ts'

/** An official member of the cell ap-3 for many years, without a post; override what the test is about. */
export const aMember = (id: string, over: Partial<Member> = {}): Member => ({
  id,
  cellId: 'ap-3',
  personId: `person-${id}`,
  name: `Đồng chí ${id}`,
  bornOn: '1960-01-01',
  admittedOn: '2000-06-01',
  officialOn: '2001-06-01',
  membership: 'PRIMARY',
  joinedOn: '2000-06-01',
  leftOn: null,
  post: null,
  hasPost: false,
  workKind: 'OUTSIDE',
  ...over,
})

export const aProbationer = (id: string, over: Partial<Member> = {}): Member =>
  aMember(id, { admittedOn: '2026-02-03', joinedOn: '2026-02-03', officialOn: null, ...over })

export const aStatus = (memberId: string, kind: StatusKind, over: Partial<MemberStatus> = {}): MemberStatus => ({
  memberId,
  kind,
  from: '2020-01-01',
  to: null,
  ...over,
})

export const aPosition = (personId: string, unitId: string, role: Role, over: Partial<Position> = {}): Position => ({
  personId,
  unitId,
  role,
  validFrom: '2025-01-01',
  validTo: null,
  ...over,
})

export const aUnit = (id: string, parentId: string | null, over: Partial<OrgUnit> = {}): OrgUnit => ({
  id,
  parentId,
  type: 'UNIT',
  code: id,
  name: id,
  shortName: id,
  validFrom: '2000-01-01',
  validTo: null,
  grassroots: false,
  isCell: false,
  cellType: null,
  ...over,
})

export const aCell = (id: string, parentId: string, over: Partial<OrgUnit> = {}): OrgUnit =>
  aUnit(id, parentId, { type: 'CELL', isCell: true, ...over })
