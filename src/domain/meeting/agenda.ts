/** The steps of an open meeting in the order of Hướng dẫn 42-HD (domain.md 2.3, rule 11). OTHER: what a cell adds of its own. */
export type StepKind =
  | 'ROLL_CALL'
  | 'MINUTE_TAKER'
  | 'AGENDA'
  | 'REPORT'
  | 'SHORTFALLS'
  | 'OPINIONS'
  | 'OTHER'
  | 'BALLOTS'
  | 'TASKS'
  | 'CONCLUSION'
  | 'MINUTES_READ'

/** What stands on an agenda on either of its two levels. */
export type AgendaEntry = {
  id: string
  title: string
  /** Minutes planned; null: not planned. Of a step with items the items' minutes count. */
  minutes: number | null
  /** The member who presents it; convened, once the meeting is open. */
  presenterId: string | null
  /** For the cell committee alone: on its console, never on wall, phone or minutes. */
  note: string
}

/** The second and last level: what is dealt with under a step, one after another. */
export type AgendaItem = AgendaEntry

export type AgendaStep = AgendaEntry & { kind: StepKind; items: AgendaItem[] }

/** A step as a log may tell it: those of older meetings have a title and nothing more. */
export type PlannedStep = Pick<AgendaStep, 'id' | 'kind' | 'title'> &
  Partial<Pick<AgendaStep, 'minutes' | 'presenterId' | 'note'>> & {
    items?: readonly (Pick<AgendaItem, 'id' | 'title'> & Partial<AgendaItem>)[]
  }

const bare = { minutes: null, presenterId: null, note: '' }

export const wholeStep = ({ items = [], ...step }: PlannedStep): AgendaStep => ({
  ...bare,
  ...step,
  items: items.map((item) => ({ ...bare, ...item })),
})

/** The template an agenda was made from; `unitId` null: the one that is shipped. */
export type TemplateRef = { unitId: string | null; version: number }

/** Every entry with the step it belongs to; a step belongs to itself. In the order of the agenda. */
export const entriesOf = (steps: readonly AgendaStep[]): { entry: AgendaEntry; step: AgendaStep }[] =>
  steps.flatMap((step) => [{ entry: step, step }, ...step.items.map((item) => ({ entry: item, step }))])

export const minutesOfStep = (step: Pick<AgendaStep, 'minutes' | 'items'>): number =>
  step.items.length > 0 ? step.items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0) : (step.minutes ?? 0)

/** Minutes planned for the whole meeting, to be held against rule 13. */
export const minutesPlanned = (steps: readonly Pick<AgendaStep, 'minutes' | 'items'>[]): number =>
  steps.reduce((sum, step) => sum + minutesOfStep(step), 0)

/** Whether two agendas say the same, whatever order their fields were written down in. */
export const isSameAgenda = (one: readonly AgendaStep[], other: readonly AgendaStep[]): boolean =>
  JSON.stringify(one.map(stepWords)) === JSON.stringify(other.map(stepWords))

const stepWords = (step: AgendaStep) => [step.kind, entryWords(step), step.items.map(entryWords)]

const entryWords = ({ id, title, minutes, presenterId, note }: AgendaEntry) => [id, title, minutes, presenterId, note]
