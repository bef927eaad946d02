import { z } from 'zod'
import type { TransferKind, TransferState } from '#domain/organization/transfer.ts'
import type { TreeLine } from '#domain/organization/tree-lines.ts'
import type { Role, Standing } from '#domain/organization/types.ts'
import type { UnitChangeKind, WantedChange } from '#domain/organization/unit-change.ts'
import { cardNumber, choice, day, identifier, mayBeEmpty, phone, text } from './fields.ts'
import type { Refusal } from './refusals.ts'

const noneOr = <T extends z.ZodType>(field: T) => z.union([z.literal('').transform(() => null), z.null(), field])
const unitCode = z
  .string({ error: 'field/required' })
  .trim()
  .regex(/^[0-9A-Za-z.-]{1,30}$/, 'field/unit-code-form')
const units = z.array(identifier).max(200)

/** A unit in the making; its id (new1, new2, …) only names it within the form. */
const newUnit = z.strictObject({
  id: z.string().regex(/^new\d{1,3}$/),
  parentId: identifier,
  type: z.string({ error: 'field/required' }).regex(/^[A-Z][A-Z_]{1,39}$/, 'field/not-a-choice'),
  code: unitCode,
  name: text(200),
  shortName: text(60),
  grassroots: z.boolean(),
  isCell: z.boolean(),
  cellType: choice('VILLAGE', 'OFFICE', 'STATE_ENTERPRISE', 'PRIVATE_ENTERPRISE', 'STUDENTS', 'ARMED_FORCES').nullable(),
})

export const wantedChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('FOUNDED'), unit: newUnit }),
  z.strictObject({ kind: z.literal('RENAMED'), unitId: identifier, name: text(200), shortName: text(60), code: unitCode }),
  z.strictObject({ kind: z.literal('MERGED'), unitIds: units, into: newUnit.nullable(), intoId: identifier.nullable() }),
  z.strictObject({
    kind: z.literal('SPLIT'),
    unitId: identifier,
    into: z.array(newUnit).max(20),
    parts: z.array(z.strictObject({ id: identifier, toId: z.string().max(120) })).max(1000),
    goesOn: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('MOVED'), unitIds: units, parentId: identifier }),
  z.strictObject({ kind: z.literal('ENDED'), unitId: identifier }),
])

export const unitChangesInput = z.strictObject({ unitId: identifier })
export const previewChangeInput = z.strictObject({ unitId: identifier, on: day, change: wantedChange })
export const makeChangeInput = previewChangeInput.extend({ number: mayBeEmpty(60), decidedOn: noneOr(day), note: mayBeEmpty(500) })
export const withdrawChangeInput = z.strictObject({ unitId: identifier, changeId: identifier })

/** What the wire brings is a change of the domain; a difference does not compile. */
type Fits<Wire extends WantedChange> = Wire
export type ChangeOnTheWire = Fits<z.infer<typeof wantedChange>>

export type ChangeUnit = {
  id: string
  parentId: string | null
  name: string
  shortName: string
  code: string
  type: string
  isCell: boolean
  grassroots: boolean
  depth: number
  /** For what is founded below; null for a cell. */
  freeCode: string | null
}
export type ChangeLine = {
  id: string
  kind: UnitChangeKind
  on: string
  number: string
  decidedOn: string | null
  note: string
  from: string[]
  to: string[]
  members: number
  by: string
  at: string
  under: string | null
  state: 'HELD' | 'PLANNED' | 'WITHDRAWN'
  withdrawnBy: string | null
  mayWithdraw: boolean
}
/** `isTop`: the reader administers nothing above: this very unit is not theirs to move, merge or end. */
export type UnitChanges = { unitId: string; unitName: string; today: string; isTop: boolean; units: ChangeUnit[]; changes: ChangeLine[] }

export type ChangePreview = {
  problems: { code: Refusal; field: string | null; name: string | null }[]
  before: TreeLine[]
  after: TreeLine[]
  moves: { from: string | null; to: string | null; members: string[] }[]
  ended: string[]
}

export const transfersInput = z.strictObject({ unitId: identifier })
export const transferableInput = z.strictObject({ cellId: identifier })
export const openMattersInput = z.strictObject({ cellId: identifier, memberId: identifier })
export const askTransferInput = z.strictObject({
  cellId: identifier,
  memberId: identifier,
  kind: choice('OFFICIAL', 'TEMPORARY', 'OUT'),
  toCellId: identifier.nullable(),
  place: mayBeEmpty(200),
  number: mayBeEmpty(60),
  on: day,
  until: noneOr(day),
})
export const settleTransferInput = z.strictObject({ transferId: identifier, accept: z.boolean(), word: mayBeEmpty(500) })
export const withdrawTransferInput = z.strictObject({ transferId: identifier })
export const returnTransferInput = z.strictObject({ transferId: identifier, on: day })
export const receiveInput = z.strictObject({
  cellId: identifier,
  name: text(100),
  cardNumber,
  phone: noneOr(phone),
  bornOn: noneOr(day),
  admittedOn: day,
  officialOn: noneOr(day),
  workKind: choice('CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'OUTSIDE'),
  place: mayBeEmpty(200),
  number: mayBeEmpty(60),
  on: day,
  until: noneOr(day),
  temporary: z.boolean(),
})

export type TransferLine = {
  id: string
  kind: TransferKind
  name: string
  number: string
  word: string
  on: string
  until: string | null
  from: string
  to: string
  state: TransferState
  isPlanned: boolean
  maySettle: boolean
  mayWithdraw: boolean
  mayReturn: boolean
}
export type Transfers = {
  unitId: string
  unitName: string
  isCell: boolean
  today: string
  mayReceive: boolean
  transfers: TransferLine[]
  own: { id: string; name: string }[]
  cells: { id: string; name: string; code: string; upper: string }[]
}
export type Transferable = { members: { id: string; name: string; standing: Standing | null; temporary: boolean }[] }
export type OpenMatters = {
  name: string
  cellName: string
  registration: string | null
  shortfalls: number
  tasks: number
  offices: Role[]
  meetingOpen: boolean
}
