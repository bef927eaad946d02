import { type Month, monthAfter, monthOfDay } from '#domain/notebook/month.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { smallestShown } from './suppression.ts'

/** Questions that a leader asks of the cells below: answered as a list of cells, never of persons. */
export const asks = ['not-met', 'no-thematic', 'not-registered', 'attendance', 'remedies', 'reflections', 'remarks'] as const

export type Ask = (typeof asks)[number]

export const isAsk = (text: string): text is Ask => asks.some((one) => one === text)

/** Over which periods a question is asked. */
export const rhythmOfAsk: Readonly<Record<Ask, 'MONTH' | 'QUARTER' | 'YEAR'>> = {
  'not-met': 'MONTH',
  'no-thematic': 'QUARTER',
  'not-registered': 'YEAR',
  attendance: 'MONTH',
  remedies: 'YEAR',
  reflections: 'MONTH',
  remarks: 'MONTH',
}

/** '2026-11', '2026-Q4' or '2026'. */
export type AskPeriod = string

/** What may be asked for on a day, the one most people want first: of a month that is written up until its end, the one before. */
export function periodsOfAsk(ask: Ask, today: CivilDate): AskPeriod[] {
  const month = monthOfDay(today)
  const year = Number(today.slice(0, 4))
  if (ask === 'remedies') return [String(year)]
  if (rhythmOfAsk[ask] === 'YEAR') return [String(year), String(year - 1)]
  if (rhythmOfAsk[ask] === 'QUARTER') return [quarterOf(month), quarterOf(monthAfter(month, -3))]
  const months = [month, monthAfter(month, -1), monthAfter(month, -2)]
  return ask === 'not-met' ? months : [...months.slice(1), month]
}

/** The months of a month or quarter; a year has none of its own here. */
export function monthsOfAsk(period: AskPeriod): Month[] {
  if (period.length === 4) return []
  const [year, quarter] = period.split('-Q')
  if (quarter === undefined) return [period]
  return [0, 1, 2].map((index) => `${year}-${String(Number(quarter) * 3 - 2 + index).padStart(2, '0')}`)
}

/** The month before: attendance is held against it. */
export const monthBefore = (period: AskPeriod): Month => monthAfter(period, -1)

/** What one cell has of a question: sums over the period and, for attendance, over the one before. */
export type AskFigures = {
  met: number
  thematic: number
  registrationsAsked: number
  registered: number
  present: number
  expected: number
  presentBefore: number
  expectedBefore: number
  overdue: number
  reflectionsAsked: number
  submitted: number
  remarked: number
}

/** What a cell lacks: nothing to count, so many, or a share that fell (in whole percent). */
export type Lack = { kind: 'ABSENT' } | { kind: 'COUNT'; count: number } | { kind: 'DROP'; from: number; to: number }

/** Attendance that fell by so many points of a hundred is worth a question; less is chance. */
const dropAsked = 10

/** What a cell lacks; null: nothing. */
export function lackOf(ask: Ask, of: AskFigures): Lack | null {
  switch (ask) {
    case 'not-met':
      return of.met === 0 ? { kind: 'ABSENT' } : null
    case 'no-thematic':
      return of.thematic === 0 ? { kind: 'ABSENT' } : null
    case 'not-registered':
      return counted(of.registrationsAsked - of.registered)
    case 'remedies':
      return counted(of.overdue)
    case 'reflections':
      return counted(of.reflectionsAsked - of.submitted)
    case 'remarks':
      return counted(of.submitted - of.remarked)
    case 'attendance':
      return dropped(of)
  }
}

const counted = (count: number): Lack | null => (count > 0 ? { kind: 'COUNT', count } : null)

function dropped({ present, expected, presentBefore, expectedBefore }: AskFigures): Lack | null {
  if (expected === 0 || expectedBefore === 0) return null
  const [from, to] = [percent(presentBefore, expectedBefore), percent(present, expected)]
  return from - to >= dropAsked ? { kind: 'DROP', from, to } : null
}

const percent = (part: number, whole: number): number => Math.floor((200 * part + whole) / (2 * whole))

/**
 * What may be said of a lack. The grassroots committee knows its cells one by one. To leaders above nothing is counted of a cell under five,
 * and of the others only about how many: exact figures could be taken off a published sum, and what is left would be the small cell's
 * (rule 30).
 */
export type ShownLack =
  | { kind: 'ABSENT' }
  | { kind: 'EXACT'; count: number }
  | { kind: 'ABOUT'; least: number; most: number | null }
  | { kind: 'DROP'; from: number; to: number }
  | { kind: 'HIDDEN' }

export function shownLack(lack: Lack, { size, isOpen }: { size: number; isOpen: boolean }): ShownLack {
  if (lack.kind === 'ABSENT') return lack
  if (!isOpen && size < smallestShown) return { kind: 'HIDDEN' }
  if (lack.kind === 'DROP') return lack
  return isOpen ? { kind: 'EXACT', count: lack.count } : { kind: 'ABOUT', ...bandOf(lack.count) }
}

function bandOf(count: number): { least: number; most: number | null } {
  if (count < smallestShown) return { least: 1, most: smallestShown - 1 }
  return count < 2 * smallestShown ? { least: smallestShown, most: 2 * smallestShown - 1 } : { least: 2 * smallestShown, most: null }
}

/** Sorts the worst first, by what is shown and nothing more: an order by hidden figures would tell them. */
export function weightOfShown(shown: ShownLack): number {
  switch (shown.kind) {
    case 'EXACT':
      return shown.count
    case 'ABOUT':
      return shown.least
    case 'DROP':
      return shown.from - shown.to
    default:
      return 0
  }
}

/** Under this key a cell's head is told once of a question and period. */
export const askKey = (ask: Ask, period: AskPeriod): string => `ask:${ask}:${period}`

const quarterOf = (month: Month): AskPeriod => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
