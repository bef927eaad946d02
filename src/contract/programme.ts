import { z } from 'zod'
import type { PartyDocument } from '#domain/document/party-document.ts'
import type { MeetingKind, MeetingStatus } from '#domain/meeting/meeting.ts'
import { isMonth } from '#domain/notebook/month.ts'
import type { ProgrammeItem } from '#domain/programme/programme.ts'
import type { ProgrammeDifference } from '#domain/programme/take-programme.ts'
import type { ProgrammeYear } from '#domain/programme/year-of-programmes.ts'
import { choice, identifier, mayBeEmpty, text, year } from './fields.ts'
import { unitInput } from './unit.ts'

const version = z.int({ error: 'field/out-of-range' }).min(0, 'field/out-of-range').max(100_000, 'field/out-of-range')
const minutes = z.int({ error: 'field/out-of-range' }).min(1, 'field/out-of-range').max(600, 'field/out-of-range').nullable()
/** Drawn by the browser; no row's. Stands within the ids of agenda entries, so it holds no dot. */
const itemId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/, 'field/unreadable')

const item = z.strictObject({
  id: itemId,
  step: choice('REPORT', 'OPINIONS'),
  title: text(300),
  minutes,
  text: mayBeEmpty(2000),
  questions: z.array(z.strictObject({ id: itemId, text: text(300), minutes })).max(10, 'field/too-long'),
  links: z.array(z.strictObject({ title: text(200), url: text(1000) })).max(10, 'field/too-long'),
})

export const month = z.string({ error: 'field/required' }).refine(isMonth, 'field/not-a-date')

export const unitProgrammesInput = z.strictObject({ ...unitInput.shape, year: year.optional() })

/** `saved` is the version that was edited; 0 where the month has none yet. */
export const publishProgrammeInput = z.strictObject({
  ...unitInput.shape,
  month,
  saved: version,
  title: text(200),
  items: z.array(item).max(15, 'field/too-long'),
  changed: mayBeEmpty(500),
})

const ofUnit = { ...unitInput.shape, programmeId: identifier }
export const withdrawProgrammeInput = z.strictObject({ ...ofUnit, saved: version, reason: text(500) })
export const remindOfProgrammeInput = z.strictObject(ofUnit)

export const cellProgrammesInput = z.strictObject({ cellId: identifier })
export const takeProgrammeInput = z.strictObject({ cellId: identifier, programmeId: identifier, meetingId: identifier })

export type ShownProgramme = {
  id: string
  version: number
  month: string
  title: string
  items: readonly ProgrammeItem[]
  changed: string
  withdrawn: boolean
  publishedAt: string
  publishedByName: string
}

/** A coming meeting that may take it; what would change of its agenda. `takenVersion` null: it has nothing of it. */
export type ProgrammeOffer = {
  meetingId: string
  title: string
  startsAt: string
  kind: MeetingKind
  status: MeetingStatus
  takenVersion: number | null
  difference: ProgrammeDifference
}

type UsedIn = { title: string; status: MeetingStatus; startsAt: string; version: number; discussed: number | null }

/** programme.ofCell: the latest month first; the meeting it is meant for first. */
export type CellProgrammes = {
  cellName: string
  /** The month that runs. */
  month: string
  programmes: (ShownProgramme & { unitName: string; uses: (UsedIn & { meetingId: string })[]; meetings: ProgrammeOffer[] })[]
}

/** programme.ofUnit */
export type UnitProgrammes = {
  unitName: string
  today: string
  year: number
  cells: { cellId: string; name: string }[]
  /** The latest month first. */
  programmes: ShownProgramme[]
  uses: (UsedIn & { cellId: string; programmeId: string })[]
  figures: ProgrammeYear
  section: PartyDocument
}
