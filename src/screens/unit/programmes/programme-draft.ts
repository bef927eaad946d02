import type { ShownProgramme } from '#contract/programme.ts'
import { type Month, monthAfter, monthOfDay } from '#domain/notebook/month.ts'
import type { ProgrammeItem } from '#domain/programme/programme.ts'

/** A programme as it is being written; `saved` is the version it began from, 0 where the month had none. */
export type ProgrammeDraft = { saved: number; month: Month; title: string; items: ProgrammeItem[]; changed: string }

/** Items and questions need ids that no other of the month has. randomUUID exists only on secure origins. */
const newId = (): string => [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

export const newItem = (): ProgrammeItem => ({ id: newId(), step: 'REPORT', title: '', minutes: 10, text: '', questions: [], links: [] })
export const newQuestion = (): ProgrammeItem['questions'][number] => ({ id: newId(), text: '', minutes: 5 })

/** The months that may still get a programme: this one and half a year ahead. */
export const openMonths = (today: string): Month[] => Array.from({ length: 7 }, (_, index) => monthAfter(monthOfDay(today), index))

/** The first month from next month on that has none. */
export function nextMonth(today: string, programmes: readonly Pick<ShownProgramme, 'month' | 'withdrawn'>[]): Month {
  const taken = programmes.filter(({ withdrawn }) => !withdrawn).map(({ month }) => month)
  return openMonths(today).find((month) => !taken.includes(month)) ?? monthOfDay(today)
}

/** The newest programme before a month, to be copied. */
export const before = (month: Month, programmes: readonly ShownProgramme[]): ShownProgramme | null =>
  programmes.filter((one) => one.month < month && !one.withdrawn).toSorted((a, b) => (a.month < b.month ? 1 : -1))[0] ?? null

/** What a device kept of a programme; null for anything else. */
export function asDraft(stored: unknown): ProgrammeDraft | null {
  const draft = stored as ProgrammeDraft | null
  const isDraft = draft && typeof draft.saved === 'number' && typeof draft.month === 'string' && typeof draft.title === 'string'
  return isDraft && Array.isArray(draft.items) && draft.items.every((item) => Array.isArray(item.questions) && Array.isArray(item.links))
    ? draft
    : null
}

/** One place up or down. */
export function moved<Row>(rows: readonly Row[], at: number, by: -1 | 1): Row[] {
  const next = [...rows]
  const [one] = next.splice(at, 1)
  if (one !== undefined) next.splice(at + by, 0, one)
  return next
}
