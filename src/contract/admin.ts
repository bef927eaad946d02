import { z } from 'zod'
import type { RuleSet } from '#domain/classification/rule-set.ts'
import type { Member, MemberStatus, OrgUnit, Role, Standing, StatusKind } from '#domain/organization/types.ts'
import { cardNumber, choice, day, identifier, phone, text, year } from './fields.ts'
import { ruleSet } from './rule-set.ts'

const noneOr = <T extends z.ZodType>(field: T) => z.union([z.literal('').transform(() => null), z.null(), field])

/** `id` null: a new unit. Types are data: a word in capitals chosen by the organisation, no level is known to the code. */
export const saveUnitInput = z.strictObject({
  id: identifier.nullable(),
  parentId: identifier.nullable(),
  type: z.string({ error: 'field/required' }).regex(/^[A-Z][A-Z_]{1,39}$/, 'field/not-a-choice'),
  code: z
    .string({ error: 'field/required' })
    .trim()
    .regex(/^[0-9A-Za-z.-]{1,30}$/, 'field/unit-code-form'),
  name: text(200),
  shortName: text(60),
  grassroots: z.boolean(),
  isCell: z.boolean(),
  /** Of a cell; what is no cell has none. */
  cellType: choice('VILLAGE', 'OFFICE', 'STATE_ENTERPRISE', 'PRIVATE_ENTERPRISE', 'STUDENTS', 'ARMED_FORCES').nullable(),
  validFrom: day,
  validTo: noneOr(day),
})

export const cellMembersInput = z.strictObject({ cellId: identifier })

/** `memberId` null: a new membership; the person is found by the party card number or made new. */
export const saveMemberInput = z.strictObject({
  cellId: identifier,
  memberId: identifier.nullable(),
  name: text(100),
  cardNumber,
  phone: noneOr(phone),
  bornOn: noneOr(day),
  admittedOn: day,
  officialOn: noneOr(day),
  membership: choice('PRIMARY', 'TEMPORARY'),
  joinedOn: day,
  leftOn: noneOr(day),
  post: noneOr(text(200)),
  hasPost: z.boolean(),
  workKind: choice('CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'OUTSIDE'),
})

/** One spell is known by member, kind and first day: saving it again changes its end. */
export const saveStatusInput = z.strictObject({
  cellId: identifier,
  memberId: identifier,
  kind: choice('EXEMPT', 'SUSPENDED', 'AWAY', 'SICK', 'MATERNITY'),
  from: day,
  to: noneOr(day),
})

export const positionsInput = z.strictObject({ unitId: identifier })

/** One position is known by person, unit, role and first day. */
const position = z.strictObject({
  unitId: identifier,
  personId: identifier,
  role: choice(
    'SECRETARY',
    'DEPUTY_SECRETARY',
    'CELL_COMMITTEE_MEMBER',
    'COMMITTEE_MEMBER',
    'COMMITTEE_SECRETARY',
    'SUPERVISOR',
    'LEADER',
    'ADMINISTRATOR',
  ),
  validFrom: day,
})

/** Saving it again changes its end. */
export const savePositionInput = position.extend({ validTo: noneOr(day) })
export const handOverPositionInput = position.extend({ toPersonId: identifier, on: day })

/** Someone with a position and no membership here yet (a committee's officer, a leader): a person on record by card number. */
export const savePersonInput = z.strictObject({ unitId: identifier, name: text(100), cardNumber, phone: noneOr(phone) })

export const ruleSetInput = z.strictObject({ unitId: identifier, year: year.optional() })
export const saveRuleSetInput = z.strictObject({ unitId: identifier, year, ruleSet })
export const designateInput = z.strictObject({ unitId: identifier, year, number: text(60), decidedOn: day })
export const withdrawDesignationInput = z.strictObject({ unitId: identifier, year })
export const makeSlipInput = z.strictObject({ personId: identifier })

/** A unit in the administrator's tree; `depth` is 0 for the highest one the reader administers. */
export type TreeUnit = OrgUnit & {
  depth: number
  members: number | null
  /** Composed by 208-QĐ/TW; null where the codes on record don't fit. */
  orgCode: string | null
}
export type AdminTree = { today: string; units: TreeUnit[]; closed: OrgUnit[] }

export type AdminMember = {
  member: Member
  cardNumber: string
  phone: string | null
  standing: Standing | null
  here: boolean
  enrolled: boolean
  statuses: { kind: StatusKind; from: string; to: string | null }[]
}
export type AdminMembers = { cellId: string; cellName: string; members: AdminMember[] }

export type AdminPosition = {
  personId: string
  name: string
  enrolled: boolean
  role: Role
  validFrom: string
  validTo: string | null
  holds: boolean
}
/** `people` may be given a position here: members of cells below the unit and who already holds one. */
export type AdminPositions = {
  unitId: string
  unitName: string
  isCell: boolean
  positions: AdminPosition[]
  people: { personId: string; name: string; cellName: string | null }[]
}

/** `own`: this unit has a version of its own; else it stands under an upper unit's or the shipped one. */
export type AdminRuleSet = {
  unitId: string
  unitName: string
  year: number
  ruleSet: RuleSet
  own: boolean
  /** What would hold without the unit's own: of the nearest unit above, or as shipped. */
  inherited: RuleSet
  /** The unit's own versions of the year, the newest first. */
  versions: RuleSet[]
  /** Of those and the one in force: what the next version follows. */
  newestVersion: number
  today: string
  /** Levels of the year have been decided below: the rules they came from stand. */
  isDecided: boolean
  /** By which document the unit was designated outstanding in the year; who administers a unit above it may say so. */
  outstanding: { number: string; decidedOn: string } | null
  mayDesignate: boolean
}

export type UnitSaved = { unitId: string }
export type MemberSaved = { memberId: string; personId: string }
export type PersonSaved = { personId: string }
export type RuleSetSaved = { version: number }
export type SavedStatus = MemberStatus
