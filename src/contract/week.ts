import { z } from 'zod'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import type { Ask } from '#domain/statistics/ask.ts'
import { day, identifier } from './fields.ts'

export const weekInput = z.strictObject({ unitId: identifier, day: day.nullable() })

/** leader.week: the week on one sheet. Numbers of persons are null where the unit is too small to say them (rule 30). */
export type WeekPage = {
  unitId: string
  unitName: string
  upperName: string
  from: string
  to: string
  today: string
  /** Monday of the week before, and of the one after, where that has begun. */
  before: string
  after: string | null
  cells: number
  members: number | null
  held: { kind: MeetingKind; meetings: number; cells: number; present: number | null; convened: number | null }[]
  decisions: { unitName: string; number: string; decidedOn: string; members: number | null }[]
  shortfalls: { named: number; remedied: number; overdue: number } | null
  coming: { all: number; until: string; first: { cellId: string; cellName: string; kind: MeetingKind; title: string; startsAt: string }[] }
  /** Questions with the cells that lack what they ask for; those that lack nothing are left out. */
  hands: { ask: Ask; period: string; lacking: number; cellNames: string[] }[]
}
