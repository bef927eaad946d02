/** A day without a clock, 'YYYY-MM-DD'. Compares as text. Days are those of Asia/Ho_Chi_Minh. */
export type CivilDate = string

/** A moment, ISO-8601 in UTC ('2026-12-05T01:42:00.000Z'). */
export type Instant = string

/**
 * One period of one party organisation. `type` is data (PROVINCE, COMMUNE, CELL, ...): the tree may have any depth and no level is
 * known to the code (domain.md rule 32; districts ended on 2025-07-01). A unit that moves under another parent has several rows of
 * one id, one for each period. `validTo` is the first day on which the row no longer holds.
 */
export type OrgUnit = {
  id: string
  parentId: string | null
  type: string
  code: string
  name: string
  shortName: string
  validFrom: CivilDate
  validTo: CivilDate | null
  /** A grassroots party organisation (tổ chức cơ sở đảng): it decides the levels of its members, and the cap is counted over it. */
  grassroots: boolean
  isCell: boolean
  /** Of a cell, where it was said: which templates its members start from. */
  cellType: CellType | null
}

/** The kinds of cell that 42-HD/BTCTW (28/10/2025) tells apart: thôn, ấp; cơ quan; doanh nghiệp nhà nước; ngoài nhà nước; sinh viên; lực lượng vũ trang. */
export type CellType = 'VILLAGE' | 'OFFICE' | 'STATE_ENTERPRISE' | 'PRIVATE_ENTERPRISE' | 'STUDENTS' | 'ARMED_FORCES'

export type Membership = 'PRIMARY' | 'TEMPORARY'

/** CIVIL_SERVANT stands for cán bộ, công chức; PUBLIC_EMPLOYEE for viên chức: both have a state classification of their own. */
export type WorkKind = 'CIVIL_SERVANT' | 'PUBLIC_EMPLOYEE' | 'OUTSIDE'

/** A person's dated membership of one cell. `leftOn` is the first day on which the person no longer belongs to it. */
export type Member = {
  id: string
  cellId: string
  personId: string
  name: string
  bornOn: CivilDate | null
  /** Admitted as a probationary member (ngày kết nạp). */
  admittedOn: CivilDate
  /** Recognised as an official member (ngày chính thức); null while probationary. */
  officialOn: CivilDate | null
  membership: Membership
  joinedOn: CivilDate
  leftOn: CivilDate | null
  post: string | null
  /** Holds a leadership post: answers form 02B instead of 02A. */
  hasPost: boolean
  workKind: WorkKind
}

export type StatusKind = 'EXEMPT' | 'SUSPENDED' | 'AWAY' | 'SICK' | 'MATERNITY'

/** AWAY: temporarily transferred to another cell. `to` is the first day on which it no longer holds; null while it goes on. */
export type MemberStatus = { memberId: string; kind: StatusKind; from: CivilDate; to: CivilDate | null }

export type Standing = 'OFFICIAL' | 'PROBATIONARY'

/**
 * SECRETARY, DEPUTY_SECRETARY and CELL_COMMITTEE_MEMBER act for a cell; COMMITTEE_MEMBER and COMMITTEE_SECRETARY for the committee of a
 * unit with cells under it (the committee desk is the grassroots organisation's); SUPERVISOR follows a
 * cell for the committee above (cấp ủy viên theo dõi); LEADER reads the aggregates of a subtree.
 */
export type Role =
  | 'SECRETARY'
  | 'DEPUTY_SECRETARY'
  | 'CELL_COMMITTEE_MEMBER'
  | 'COMMITTEE_MEMBER'
  | 'COMMITTEE_SECRETARY'
  | 'SUPERVISOR'
  | 'LEADER'
  | 'ADMINISTRATOR'

/** A dated position at a unit: it acts for that unit. `validTo` is the first day on which it no longer holds. */
export type Position = { personId: string; unitId: string; role: Role; validFrom: CivilDate; validTo: CivilDate | null }

/** Who asks: a person with every position on record. Only those that hold on the day count. */
export type Actor = { personId: string; positions: readonly Position[] }
