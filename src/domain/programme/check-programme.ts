import { mostItems } from '../meeting/agenda-rules.ts'
import { type Month, monthOfDay } from '../notebook/month.ts'
import type { CivilDate } from '../organization/types.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Programme, questionsOf } from './programme.ts'
import type { ProgrammeRefusal } from './refusals.ts'

export type WrittenProgramme = Pick<Programme, 'title' | 'items' | 'changed'> & { month: Month }

/** Half of what an agenda's step holds: the cell needs room for its own. */
const mostOfProgramme = mostItems / 2

/** Whether what was written may be published: of a month not over, short enough to leave room for the cell's own, and if it is a later version with a word on what is new. */
export function checkProgramme(
  wanted: WrittenProgramme,
  { former, today }: { former: Programme | null; today: CivilDate },
): Result<null, ProgrammeRefusal> {
  if (wanted.month < monthOfDay(today)) return refuse('programme/month-past')
  if (wanted.items.length === 0) return refuse('programme/no-items')
  if (wanted.items.length + questionsOf(wanted).length > mostOfProgramme) return refuse('programme/too-long')
  if (wanted.items.some(({ links }) => links.some(({ url }) => !isSafeLink(url)))) return refuse('programme/bad-link')
  if (former === null) return ok(null)
  if (!former.withdrawn && isSame(wanted, former)) return refuse('programme/nothing-changed')
  return wanted.changed === '' ? refuse('programme/change-missing') : ok(null)
}

/** Only what a browser opens as a page: no script, no file of the reader's own. */
export const isSafeLink = (url: string): boolean => /^https?:\/\/[^\s<>"]+$/i.test(url)

const isSame = (wanted: WrittenProgramme, former: Programme): boolean =>
  JSON.stringify([wanted.title, wanted.items.map(wordsOf)]) === JSON.stringify([former.title, former.items.map(wordsOf)])

const wordsOf = ({ id, step, title, minutes, text, questions, links }: Programme['items'][number]) => [
  ...[id, step, title, minutes, text],
  questions.map((one) => [one.id, one.text, one.minutes]),
  links.map((one) => [one.title, one.url]),
]
