import type { CellProgrammes } from '#contract/programme.ts'

/** One programme as the cell's page tells it. */
export type CellProgramme = CellProgrammes['programmes'][number]
