import { z } from 'zod'
import type { Month } from '#domain/notebook/month.ts'
import { longestAnswer } from '#domain/notebook/reflection.ts'
import type { MonthStanding } from '#domain/notebook/reflection-month.ts'
import { mostTopics, type ReflectionQuestion, type ReflectionTemplate } from '#domain/notebook/reflection-template.ts'
import type { ReflectionAnswers, RegisteredItem } from '#domain/notebook/year-entries.ts'
import { choice, draftText, identifier, text } from './fields.ts'

const rowId = z.string().min(1).max(120)
const month = z.string().regex(/^\d{4}-\d{2}$/, 'field/not-a-date')

const itemReport = z.strictObject({
  itemId: rowId,
  what: draftText(2000),
  done: draftText(longestAnswer + 1000),
  outcome: choice('ACHIEVED', 'PARTLY', 'NOT').nullable(),
})

const shortfall = z.strictObject({
  id: rowId,
  topic: z.string().max(60),
  text: draftText(4000),
  cause: draftText(4000),
  remedy: draftText(4000),
  dueOn: z.string().max(20, 'field/not-a-date').nullable(),
})

const correction = z.strictObject({ shortfallId: rowId, shortfall: draftText(4000), text: draftText(longestAnswer + 1000) })

/** As they stand while they are written: anything may still be missing. What is missing is said at handing in. */
export const reflectionAnswers = z.strictObject({
  text: z.record(z.string().min(1).max(60), draftText(longestAnswer + 1000)),
  items: z.array(itemReport).max(60, 'field/too-long'),
  shortfalls: z.array(shortfall).max(20, 'field/too-long'),
  corrections: z.array(correction).max(100, 'field/too-long'),
})

/** Without a month: the one to write. */
export const myReflectionInput = z.strictObject({ cellId: identifier.optional(), month: month.optional() })

/** `draftVersion` is the one the writer last saw, 0 for none. */
export const reflectionInput = z.strictObject({ cellId: identifier, month, answers: reflectionAnswers, draftVersion: z.int().min(0) })
export const reflectionOnPaperInput = z.strictObject({ cellId: identifier, memberId: identifier, month, text: text(longestAnswer) })

/** reflection.saveDraft. 'clash': the sent answers were NOT stored, `newer` is what stands under `draftVersion`. */
export type ReflectionSaved =
  | { outcome: 'saved'; draftVersion: number }
  | { outcome: 'clash'; draftVersion: number; newer: ReflectionAnswers }

export type ReflectionHandedIn = { handedInAt: string; late: boolean }

export type EarlierShortfall = {
  id: string
  topic: string
  text: string
  remedy: string
  dueOn: string | null
  conclusion: string | null
  overdue: boolean
}

/** reflection.mine */
export type MyReflection = {
  cellId: string
  memberId: string
  name: string
  cellName: string
  month: Month
  /** The month that one writes now. */
  toWrite: Month
  standing: MonthStanding
  template: ReflectionTemplate
  items: Pick<RegisteredItem, 'id' | 'what' | 'howOften' | 'measure' | 'until'>[]
  earlier: EarlierShortfall[]
  /** What was handed in the last time, of which month. */
  before: { month: Month; answers: ReflectionAnswers } | null
  /** The draft; after handing in, what one changes and has not handed in again. */
  answers: ReflectionAnswers
  draftVersion: number
  handedIn: ReflectionAnswers | null
  handedInAt: string | null
  late: boolean
  /** The month's meeting is over: nothing changes any more. */
  frozen: boolean
  /** The same, whether or not anything was handed in before. */
  closed: boolean
  /** Whether this month takes words today. */
  mayWrite: boolean
  /** Handed in on paper and recorded by the cell committee. */
  onPaper: boolean
  /** The line in the notebook, to which a correction points. */
  entryId: string | null
  months: (MonthStanding & { frozen: boolean })[]
}

const words = z.strictObject({ vi: draftText(1000), en: draftText(1000) })
const question = z.strictObject({ code: z.string().min(1).max(60), label: words, short: words, question: words })

export const reflectionTemplateInput = z.strictObject({ unitId: identifier })
export const saveReflectionTemplateInput = z.strictObject({
  unitId: identifier,
  saved: z.int().min(0),
  topics: z.array(question).max(mostTopics + 5, 'field/too-long'),
})

/** reflection.template */
export type ReflectionTemplatePage = {
  unitId: string
  unitName: string
  /** The unit's own newest version; 0: it has none. */
  saved: number
  topics: readonly ReflectionQuestion[]
  /** The unit above whose template holds here; null: the own one, or the shipped one. */
  from: string | null
  shipped: readonly ReflectionQuestion[]
  /** Own versions, the newest first. */
  history: { version: number; topics: readonly ReflectionQuestion[] }[]
}
