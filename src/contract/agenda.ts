import { z } from 'zod'
import type { AgendaStep } from '#domain/meeting/agenda.ts'
import { mostItems, mostSteps } from '#domain/meeting/agenda-rules.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { choice, identifier, mayBeEmpty, text } from './fields.ts'

export const count = z.int({ error: 'field/out-of-range' }).min(0, 'field/out-of-range').max(100_000, 'field/out-of-range')

const entry = {
  id: identifier,
  title: text(300),
  minutes: z.int({ error: 'field/out-of-range' }).min(1, 'field/out-of-range').max(600, 'field/out-of-range').nullable(),
  presenterId: identifier.nullable(),
  note: mayBeEmpty(4000),
}

const stepKind = choice(
  'ROLL_CALL',
  'MINUTE_TAKER',
  'AGENDA',
  'REPORT',
  'SHORTFALLS',
  'OPINIONS',
  'OTHER',
  'BALLOTS',
  'TASKS',
  'CONCLUSION',
  'MINUTES_READ',
)

/** An agenda whole. The browser draws the ids of what is new; they are no row's. */
export const agendaSteps = z
  .array(z.strictObject({ ...entry, kind: stepKind, items: z.array(z.strictObject(entry)).max(mostItems + 1) }))
  .max(mostSteps + 1)

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never
export const agendasAgree: Same<z.infer<typeof agendaSteps>, AgendaStep[]> = true

const kind = choice('REGULAR', 'THEMATIC', 'ANNUAL_REVIEW', 'EXTRAORDINARY')

export const agendaTemplateInput = z.strictObject({ unitId: identifier, kind })

/** `saved` is the version of the unit's own template that was edited; 0 while it has none. */
export const saveAgendaTemplateInput = z.strictObject({ unitId: identifier, kind, saved: count, steps: agendaSteps })

export type AgendaTemplatePage = {
  unitId: string
  unitName: string
  isCell: boolean
  kind: MeetingKind
  steps: AgendaStep[]
  version: number
  /** The unit whose template it is; null: the one that is shipped. */
  from: string | null
  own: boolean
  saved: number
  /** What rule 13 asks of a meeting from it, in a cell that is not large; null where it asks nothing. */
  leastMinutes: number | null
}

export type AgendaTemplateSaved = { version: number }
