import type { Month } from '../notebook/month.ts'
import type { Instant } from '../organization/types.ts'

/** Where in the agenda of Hướng dẫn 42-HD an item belongs: what is presented, or what is discussed. */
export type ProgrammeStep = 'REPORT' | 'OPINIONS'

/** A question that the committee above asks every cell to discuss. It becomes an item of the agenda by itself. */
export type ProgrammeQuestion = { id: string; text: string; minutes: number | null }

export type ProgrammeLink = { title: string; url: string }

export type ProgrammeItem = {
  id: string
  step: ProgrammeStep
  title: string
  minutes: number | null
  /** How to go about it, for who prepares the meeting. */
  text: string
  questions: readonly ProgrammeQuestion[]
  links: readonly ProgrammeLink[]
}

/** What an upper committee gives all cells for the meeting of a month (seed 002). A version on record is never changed. */
export type Programme = {
  id: string
  version: number
  unitId: string
  month: Month
  title: string
  items: readonly ProgrammeItem[]
  /** What is new in this version; empty in the first. */
  changed: string
  withdrawn: boolean
  publishedAt: Instant
}

/** One a unit and month, so that two people can't publish two. Letters, digits and underscores alone, as ids of reference rows are. */
export const programmeId = (unitId: string, month: Month): string => `${unitId}_${month.replace('-', '_')}`

/** Taken into the agenda of a meeting, in which version; `discussed`: questions that the meeting dealt with, known once it has closed. */
export type ProgrammeUse = {
  cellId: string
  programmeId: string
  meetingId: string
  version: number
  usedById: string
  usedAt: Instant
  discussed: number | null
}

export const questionsOf = ({ items }: Pick<Programme, 'items'>): ProgrammeQuestion[] => items.flatMap(({ questions }) => questions)
