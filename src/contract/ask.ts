import { z } from 'zod'
import { type Ask, asks, type ShownLack } from '#domain/statistics/ask.ts'
import { identifier } from './fields.ts'

export { isAsk } from '#domain/statistics/ask.ts'

const asked = {
  unitId: identifier,
  ask: z.enum(asks),
  period: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])|-Q[1-4])?$/),
  /** One of the units below: its cells alone. */
  under: identifier.nullable(),
}

export const askInput = z.strictObject({ ...asked, period: asked.period.nullable() })
export const remindAskedInput = z.strictObject(asked)

/** A cell that lacks what was asked for. Never a person. */
export type AskRow = {
  cellId: string
  name: string
  unitName: string
  shown: ShownLack
  /** The last reminder of this question and period. */
  told: { at: string; byName: string; unitName: string } | null
}

/** leader.asked */
export type AskPage = {
  unitId: string
  unitName: string
  ask: Ask
  period: string
  /** That may be chosen, the usual one first. */
  periods: string[]
  under: string | null
  breadcrumb: { unitId: string; name: string }[]
  /** All cells below, and how many of them lack it. */
  cells: number
  lacking: number
  /** Directly below, where those are no cells themselves; those that lack most first. */
  units: { unitId: string; name: string; cells: number; lacking: number }[]
  /** The worst first; `left` are not shown. */
  rows: AskRow[]
  left: number
  /** Of those lacking, how many were reminded already. */
  told: number
  smallestShown: number
}
