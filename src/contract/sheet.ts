import { z } from 'zod'
import { type SheetName, sheetNames } from '#domain/document/sheet-name.ts'
import { identifier, year } from './fields.ts'

/** What the address of a spreadsheet says; the rows that the screen shows, in its order, come as the form's one field. */
export const sheetAsked = z.strictObject({
  name: z.enum(sheetNames),
  unitId: identifier,
  year: z.coerce.number().pipe(year).optional(),
  quarter: z.coerce.number().pipe(z.int().min(1).max(4)).optional(),
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional(),
  /** The campaign, round or member that the list is of. */
  id: identifier.optional(),
})

export type SheetAsked = {
  name: SheetName
  unitId: string
  year?: number | undefined
  quarter?: number | undefined
  month?: string | undefined
  id?: string | undefined
}

/** Where a list is had as a spreadsheet. */
export function sheetFile({ name, unitId, ...of }: SheetAsked): string {
  const query = new URLSearchParams(Object.entries(of).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])))
  return `/sheets/${name}/${encodeURIComponent(unitId)}.xlsx${query.size > 0 ? `?${query}` : ''}`
}
