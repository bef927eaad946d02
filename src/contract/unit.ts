import { z } from 'zod'
import { identifier } from './fields.ts'

export const unitInput = z.strictObject({ unitId: identifier })

/** unit.head: whose desk it is, and the cells below it today. */
export type UnitHead = {
  unitId: string
  name: string
  readsFigures: boolean
  /** Decides on collectives, has its word on commendations. */
  isCommittee: boolean
  /** Keeps its rules and agenda templates. */
  administers: boolean
  cells: { cellId: string; name: string }[]
}
