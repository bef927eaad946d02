import type { NotebookEntry } from './entry.ts'
import type { Month } from './month.ts'
import type { RegistrationItem, RegistrationOutcome } from './types.ts'
import type { ItemReport, ReflectionEntry, RegisteredItem, RegistrationEntry } from './year-entries.ts'

/** What was written of a registered item in one month. */
export type MonthReport = { month: Month; done: string; outcome: RegistrationOutcome | null }

/** One thing registered, beside what became of it: the member's own word at the year's end, and month by month. */
export type PromisedItem = Pick<RegisteredItem, 'id' | 'what' | 'howOften' | 'measure' | 'until'> & {
  /** The months in which something was written of it, in their order. */
  months: MonthReport[]
  /** Of the self-assessment; null until it is written there. */
  assessed: { result: string; outcome: RegistrationOutcome | null } | null
  /** The self-assessment's, else that of the last month that gave one. Null: nobody ever said. */
  outcome: RegistrationOutcome | null
}

export type PromisedAndDone = {
  items: PromisedItem[]
  /** Done and reported, but never registered: "đăng ký một đằng, làm một nẻo" read from the other side. */
  unregistered: { text: string; result: string }[]
  /** Registered after the deadline. */
  late: boolean
  commitment: string
}

/**
 * What was registered for the year beside what was done (Quận 8, 2016: "đăng ký một đằng, làm một nẻo"). Before the notebook held
 * registrations, what the self-assessment names stands in. `assessed` is the self-assessment's own list.
 */
export function promisedAndDone(entries: readonly NotebookEntry[], assessed: readonly RegistrationItem[]): PromisedAndDone {
  const registration = registrationInForce(entries)
  const hasBook = entries.some(({ kind }) => kind === 'REGISTRATION')
  const promised = hasBook
    ? (registration?.items ?? [])
    : assessed.map(({ id, text }) => ({ id, what: text, howOften: '', measure: '', until: null }))
  const reports = reportsOf(entries)
  const items = promised.map((item) => promisedItem(item, { reports, assessed }))
  return {
    items,
    unregistered: hasBook ? unregisteredOf(promised, { reports, assessed }) : [],
    late: registration?.late ?? false,
    commitment: registration?.commitment ?? '',
  }
}

/** Counted for the sheet: how many by outcome, and how many nobody ever reported on. */
export type PromiseLine = { total: number; unreported: number } & Record<RegistrationOutcome, number>

export function promiseLine({ items }: Pick<PromisedAndDone, 'items'>): PromiseLine {
  const count = (outcome: RegistrationOutcome | null) => items.filter((item) => item.outcome === outcome).length
  return { total: items.length, ACHIEVED: count('ACHIEVED'), PARTLY: count('PARTLY'), NOT: count('NOT'), unreported: count(null) }
}

/** The months in which anything was written of any registered item: the evidence behind the line. */
export const monthsWithEvidence = ({ items }: Pick<PromisedAndDone, 'items'>): number =>
  new Set(items.flatMap(({ months }) => months.map(({ month }) => month))).size

/** A reflection without what the member wrote of themselves: what is left when only the reports of registered items are read. */
export const withoutReflection: Omit<ReflectionEntry, 'month' | 'items'> = {
  text: {},
  topics: [],
  shortfalls: [],
  corrections: [],
  late: false,
}

type Report = ItemReport & { month: Month }

/**
 * As the lines of the notebook tell it: the last approved registration, before the first approval the last that was not returned; a change
 * that waits for the cell committee is not in force yet.
 */
function registrationInForce(entries: readonly NotebookEntry[]): RegistrationEntry | null {
  const settled = new Map(
    entries.flatMap((one) => (one.kind === 'REGISTRATION_SETTLED' ? [[one.aboutId, one.body.approved] as const] : [])),
  )
  const registered = entries.flatMap((one) => (one.kind === 'REGISTRATION' ? [{ body: one.body, approved: settled.get(one.id) }] : []))
  const last = registered.findLast(({ approved }) => approved === true) ?? registered.findLast(({ approved }) => approved !== false)
  return last?.body ?? null
}

/** Of a month that was handed in twice, the later one counts. */
function reportsOf(entries: readonly NotebookEntry[]): Report[] {
  const months = new Map(entries.flatMap((one) => (one.kind === 'REFLECTION' ? [[one.body.month, one.body] as const] : [])))
  return [...months.values()]
    .toSorted((a, b) => (a.month < b.month ? -1 : 1))
    .flatMap(({ month, items }) => items.filter(saysSomething).map((item) => ({ ...item, month })))
}

const saysSomething = ({ done, outcome }: ItemReport): boolean => done.trim() !== '' || outcome !== null

type Said = { reports: readonly Report[]; assessed: readonly RegistrationItem[] }

function promisedItem(
  item: Pick<RegisteredItem, 'id' | 'what' | 'howOften' | 'measure' | 'until'>,
  { reports, assessed }: Said,
): PromisedItem {
  const { id, what, howOften, measure, until } = item
  const months = reports.filter((report) => report.itemId === id).map(({ month, done, outcome }) => ({ month, done, outcome }))
  const own = assessed.find((one) => isSame(one, item)) ?? null
  return {
    ...{ id, what, howOften, measure, until, months },
    assessed: own && { result: own.result, outcome: own.outcome },
    outcome: own?.outcome ?? months.findLast(({ outcome }) => outcome !== null)?.outcome ?? null,
  }
}

const isSame = (written: Pick<RegistrationItem, 'id' | 'text'>, { id, what }: Pick<RegisteredItem, 'id' | 'what'>): boolean =>
  written.id === id || plain(written.text) === plain(what)

const plain = (text: string): string => text.trim().toLowerCase().replace(/\s+/g, ' ')

function unregisteredOf(promised: readonly Pick<RegisteredItem, 'id' | 'what'>[], { reports, assessed }: Said) {
  const ids = new Set(promised.map(({ id }) => id))
  const reported = new Map(
    reports.filter(({ itemId }) => !ids.has(itemId)).map(({ what, done }) => [plain(what), { text: what, result: done }]),
  )
  const named = assessed.filter((one) => !promised.some((item) => isSame(one, item)))
  return [...named.map(({ text, result }) => ({ text, result })), ...reported.values()].filter(({ text }) => text.trim() !== '')
}
