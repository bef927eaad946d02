import type { MeetingStatus } from '../meeting/meeting.ts'
import { type Month, yearOfMonth } from '../notebook/month.ts'
import { type Programme, type ProgrammeUse, questionsOf } from './programme.ts'

/** A use with how its meeting stands. */
export type MeetingOfUse = Pick<ProgrammeUse, 'cellId' | 'programmeId' | 'discussed'> & { meetingStatus: MeetingStatus }

/** How far one programme went: of `cells` below the unit so many took it into a meeting that was not called off, and held that meeting. */
export type ProgrammeFigures = {
  programmeId: string
  month: Month
  title: string
  cells: number
  used: number
  held: number
  questions: number
  /** Questions dealt with, over all meetings held. */
  discussed: number
}

export type ProgrammeYear = {
  year: number
  months: ProgrammeFigures[]
  cells: number
  /** Cells that used at least one of them, and cells that used them all. */
  usedOnce: number
  usedAll: number
  used: number
  held: number
  questions: number
  discussed: number
}

type Below = { cellIds: readonly string[]; uses: readonly MeetingOfUse[] }

/** A cell counts once a programme, however many of its meetings took it. A withdrawn programme with no use counts as never published. */
export function programmeFigures(programme: Programme, { cellIds, uses }: Below): ProgrammeFigures {
  const of = uses.filter((use) => use.programmeId === programme.id && cellIds.includes(use.cellId) && use.meetingStatus !== 'CANCELLED')
  const held = of.filter(({ meetingStatus }) => isHeld(meetingStatus))
  return {
    ...{ programmeId: programme.id, month: programme.month, title: programme.title },
    cells: cellIds.length,
    used: cellsIn(of),
    held: cellsIn(held),
    questions: questionsOf(programme).length,
    discussed: held.reduce((sum, { discussed }) => sum + (discussed ?? 0), 0),
  }
}

/** The section that the yearly report must have (seed 002, measure 6), in figures. January first. */
export function programmeYear(year: number, programmes: readonly Programme[], below: Below): ProgrammeYear {
  const ofYear = programmes.filter(({ month }) => yearOfMonth(month) === year)
  const figures = ofYear.map((one) => programmeFigures(one, below)).filter((one, index) => !ofYear[index]?.withdrawn || one.used > 0)
  const counted = figures.toSorted((a, b) => (a.month < b.month ? -1 : 1))
  const uses = below.uses.filter(
    (use) =>
      use.meetingStatus !== 'CANCELLED' && below.cellIds.includes(use.cellId) && counted.some((one) => one.programmeId === use.programmeId),
  )
  const usedBy = (cellId: string) => new Set(uses.filter((use) => use.cellId === cellId).map(({ programmeId }) => programmeId)).size
  const sum = (of: (one: ProgrammeFigures) => number) => counted.reduce((all, one) => all + of(one), 0)
  return {
    ...{ year, months: counted, cells: below.cellIds.length },
    usedOnce: below.cellIds.filter((cellId) => usedBy(cellId) > 0).length,
    usedAll: counted.length === 0 ? 0 : below.cellIds.filter((cellId) => usedBy(cellId) === counted.length).length,
    used: sum((one) => one.used),
    held: sum((one) => one.held),
    questions: sum((one) => one.questions),
    discussed: sum((one) => one.discussed),
  }
}

export const isHeld = (status: MeetingStatus): boolean => status === 'CLOSED' || status === 'SIGNED'

const cellsIn = (uses: readonly MeetingOfUse[]): number => new Set(uses.map(({ cellId }) => cellId)).size
