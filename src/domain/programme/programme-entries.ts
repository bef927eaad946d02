import type { AgendaItem } from '../meeting/agenda.ts'
import type { Programme, ProgrammeItem, ProgrammeStep } from './programme.ts'

/** What a programme puts into an agenda: its items, and each question as an item of the discussion, so that everybody convened reads it. */
export type ProgrammeEntry = { step: ProgrammeStep; item: AgendaItem }

const mark = (programmeId: string): string => `p.${programmeId}.`

/** Whether an entry of an agenda came from this programme. */
export const isOfProgramme = (programmeId: string, entryId: string): boolean => entryId.startsWith(mark(programmeId))

const questionMark = '.q.'

/** Whether it is one of the programme's questions. */
export const isQuestionOf = (programmeId: string, entryId: string): boolean =>
  isOfProgramme(programmeId, entryId) && entryId.includes(questionMark)

export const entriesOfProgramme = ({ id, items }: Pick<Programme, 'id' | 'items'>): ProgrammeEntry[] =>
  items.flatMap((item): ProgrammeEntry[] => [
    { step: item.step, item: entry(`${mark(id)}${item.id}`, item.title, item.minutes, noteOf(item)) },
    ...item.questions.map(
      ({ id: questionId, text, minutes }): ProgrammeEntry => ({
        step: 'OPINIONS',
        item: entry(`${mark(id)}${item.id}${questionMark}${questionId}`, text, minutes, ''),
      }),
    ),
  ])

const entry = (id: string, title: string, minutes: number | null, note: string): AgendaItem => ({
  ...{ id, title, minutes, presenterId: null, note },
})

/** For the cell committee's console: how to go about it, and where the material lies. As long as a note may be. */
const noteOf = ({ text, links }: ProgrammeItem): string =>
  [text, ...links.map(({ title, url }) => `${title}: ${url}`)]
    .filter((line) => line !== '')
    .join('\n')
    .slice(0, 4000)

/** The programmes that an agenda has something of. */
export const programmesIn = (steps: readonly { items: readonly { id: string }[] }[]): string[] => [
  ...new Set(steps.flatMap(({ items }) => items.flatMap(({ id }) => (id.startsWith('p.') ? [id.split('.')[1] ?? ''] : [])))),
]
