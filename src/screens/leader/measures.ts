import { assessed } from '#domain/classification/excellent-cap.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import type { ComparedFigures } from '#domain/statistics/parts.ts'
import { goodOrAbove } from './findings/of-levels.ts'

export const measures = ['good', 'selfAssessed', 'registered', 'reflected', 'met', 'attended'] as const

/** The shares by which units and years are compared: each a part of a whole that its figure tells more of. */
export type Measure = (typeof measures)[number]

const shares: Record<Measure, (figures: ComparedFigures) => [part: number, whole: number]> = {
  good: ({ levels }) => [goodOrAbove(levels.levels), assessed(levels.levels)],
  selfAssessed: ({ levels }) => [levels.selfAssessed, levels.due],
  registered: ({ registrations }) => [registrations.onTime, registrations.asked],
  reflected: ({ reflections }) => [reflections.submitted, reflections.asked],
  met: ({ meetings }) => [meetings.met, meetings.cells],
  attended: ({ meetings }) => [meetings.present, meetings.expected],
}

/** In tenths of a percent; null where there is nothing to measure. */
export const measured = (measure: Measure, figures: ComparedFigures): number | null => shareTenths(...shares[measure](figures))
