import { z } from 'zod'
import type { RegistrationAsked } from '#domain/notebook/registration-due.ts'
import type { RegistrationState } from '#domain/notebook/registration-of-year.ts'
import type { RegistrationSuggestion, RegistrationTemplate } from '#domain/notebook/registration-template.ts'
import type { RegisteredItem, RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { choice, draftText, identifier, mayBeEmpty, text, year } from './fields.ts'

const topic = z.string().min(1).max(60).nullable()
const rowId = z.string().min(1).max(80)

/** Anything may still be missing while one writes. `until`: a day, or something half typed; judged when it is handed in. */
const item = z.strictObject({
  id: rowId,
  what: draftText(1000),
  howOften: draftText(300),
  measure: draftText(500),
  until: z.string().max(20, 'field/not-a-date').nullable(),
  topic,
  regulation: draftText(200),
})

export const mostItems = 30

export const registrationAnswers = z.strictObject({
  items: z.array(item).max(mostItems, 'field/too-long'),
  commitment: draftText(4000),
})

const of = { cellId: identifier, year }

export const myRegistrationInput = z.strictObject({ cellId: identifier.optional(), year: year.optional() })
/** `draftVersion` is the one the writer last saw, 0 for none. */
export const saveRegistrationDraftInput = z.strictObject({ ...of, answers: registrationAnswers, draftVersion: z.int().min(0) })
/** `reason`: why what was approved is changed; empty for the first. */
export const handInRegistrationInput = z.strictObject({ ...of, answers: registrationAnswers, reason: mayBeEmpty(1000) })

export const cellRegistrationsInput = z.strictObject({ cellId: identifier, year: year.optional() })
export const settleRegistrationsInput = z.strictObject({
  ...of,
  approved: z.boolean(),
  word: mayBeEmpty(1000),
  read: z
    .array(z.strictObject({ memberId: identifier, version: z.int().min(1) }))
    .min(1)
    .max(500),
})
export const remindToRegisterInput = z.strictObject(of)

export const registrationTemplateInput = z.strictObject({ unitId: identifier })

const cellType = choice('VILLAGE', 'OFFICE', 'STATE_ENTERPRISE', 'PRIVATE_ENTERPRISE', 'STUDENTS', 'ARMED_FORCES')

/** `saved`: the unit's own version that was edited, 0 where it had none. */
export const saveRegistrationTemplateInput = z.strictObject({
  unitId: identifier,
  saved: z.int().min(0),
  template: z.strictObject({
    suggestions: z
      .array(
        z.strictObject({
          id: rowId,
          cellType: cellType.nullable(),
          hasPost: z.boolean().nullable(),
          what: mayBeEmpty(1000),
          howOften: mayBeEmpty(300),
          measure: mayBeEmpty(500),
          topic,
          regulation: mayBeEmpty(200),
        }),
      )
      .max(100, 'field/too-long'),
    commitment: z.strictObject({ withPost: text(4000), withoutPost: text(4000) }),
  }),
})

/** Where a registration stands with the cell committee. */
export type RegistrationStanding = {
  state: RegistrationState
  handedIn: RegistrationAnswers | null
  handedInAt: string | null
  approved: RegistrationAnswers | null
  /** What the member is held to: the approved version, before the first approval the one handed in. */
  inForce: RegistrationAnswers | null
  late: boolean
  changeReason: string | null
  /** The cell committee's remark on the version that stands. */
  word: string
  settledByName: string | null
  settledAt: string | null
  version: number
}

/** registration.mine. `answers`: the draft; the same as what was handed in until one begins to change it. */
export type MyRegistration = RegistrationStanding & {
  cellId: string
  memberId: string
  name: string
  cellName: string
  year: number
  asked: RegistrationAsked
  /** Open to be written: this year, from December on the next one, in one's own cell. */
  mayWrite: boolean
  /** The year after, where it is open already. */
  nextYear: number | null
  /** More items than this bring a friendly word. */
  itemsAtMost: number
  answers: RegistrationAnswers
  draftVersion: number
  suggestions: RegistrationSuggestion[]
  /** A commitment to start from. */
  commitment: string
  /** What one registered the year before, or this year in a cell one has left. */
  earlier: { year: number; item: RegisteredItem }[]
}

/** registration.saveDraft. 'clash': another device saved meanwhile; nothing was stored, `newer` is what stands. */
export type RegistrationDraftSaved =
  | { outcome: 'saved'; draftVersion: number }
  | { outcome: 'clash'; draftVersion: number; newer: RegistrationAnswers }

export type RegistrationRow = Pick<
  RegistrationStanding,
  'handedIn' | 'handedInAt' | 'inForce' | 'late' | 'changeReason' | 'word' | 'version'
> & {
  memberId: string
  name: string
  post: string | null
  asked: RegistrationAsked
  state: RegistrationState | 'NONE'
  /** The reader's own, which another officer answers. */
  isOwn: boolean
}

/** registration.ofCell. Counts are of those asked; `waiting` and `returned` of all. */
export type CellRegistrations = {
  cellId: string
  cellName: string
  year: number
  today: string
  itemsAtMost: number
  rows: RegistrationRow[]
  counts: Record<'asked' | 'registered' | 'late' | 'approved' | 'waiting' | 'returned' | 'missing' | 'overdue' | 'notAsked', number>
}

/** registration.settle. `left`: those that could not be settled, as when a member handed in anew meanwhile. */
export type RegistrationsSettled = { settled: number; left: { memberId: string }[] }

/** registration.template */
export type RegistrationTemplatePage = {
  unitId: string
  unitName: string
  template: RegistrationTemplate
  /** The unit above from which it is inherited. */
  from: string | null
  isShipped: boolean
  saved: number
}
