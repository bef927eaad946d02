import { z } from 'zod'
import type { NotebookPart, ReadingState } from '#domain/content/pack.ts'
import { choice, identifier, mayBeEmpty, text } from './fields.ts'
import { unitInput } from './unit.ts'

/** Long enough for a regulation; short enough to be kept on a phone. */
export const mostPackText = 200_000

const version = z.int({ error: 'field/out-of-range' }).min(0, 'field/out-of-range').max(100_000, 'field/out-of-range')

export const markPackReadInput = z.strictObject({ packId: identifier, version: version.min(1, 'field/out-of-range') })

export const unitReadingInput = unitInput
export const packHistoryInput = z.strictObject({ ...unitInput.shape, packId: identifier })

/** `packId` null: a new pack. `saved` is the version that was edited; 0 for a new one. */
export const publishPackInput = z.strictObject({
  ...unitInput.shape,
  packId: identifier.nullable(),
  saved: version,
  part: choice('1', '2'),
  title: text(200),
  text: text(mostPackText),
  changed: mayBeEmpty(500),
})

export const withdrawPackInput = z.strictObject({ ...packHistoryInput.shape, saved: version, reason: text(500) })

/** A section that is not what it was when the member last read; `before` null: it is new. */
export type SectionChange = { key: string; state: 'NEW' | 'CHANGED'; before: string | null }

export type ReadingPack = {
  id: string
  version: number
  part: NotebookPart
  title: string
  /** Markdown. */
  text: string
  changed: string
  /** The unit that publishes; null: it came with the program. */
  publisher: string | null
  publishedAt: string | null
  state: ReadingState
  readAt: string | null
  /** Against the version last read; empty unless the state is CHANGED. */
  changes: SectionChange[]
  /** Headings that are no more. */
  removed: string[]
}

/** reading.mine: everything of parts 1 and 2 in one answer, so that it can be read and searched without a network. */
export type MyReading = { cellName: string; packs: ReadingPack[] }

export type PackVersion = {
  version: number
  title: string
  text: string
  changed: string
  withdrawn: boolean
  publishedAt: string
  publishedByName: string
}

export type UnitPack = Omit<PackVersion, 'text'> & { id: string; part: NotebookPart }

/** reading.ofUnit; `others`: what cells below read besides, from units above or as shipped (unit null). */
export type UnitReading = {
  unitName: string
  packs: UnitPack[]
  others: { id: string; part: NotebookPart; title: string; unit: string | null }[]
}

/** reading.history, the newest first. */
export type PackHistory = { id: string; part: NotebookPart; versions: PackVersion[] }
