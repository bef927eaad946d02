import { z } from 'zod'
import type { PlanCounts, PlannedRow } from '#domain/exchange/plan.ts'
import type { Problem, SheetKind } from '#domain/exchange/sheet.ts'
import { identifier } from './fields.ts'
import type { Refusal } from './refusals.ts'

// Spreadsheets come and go over plain HTTP: the file is the body. What is asked about it stands in a header of ours, which a page of another
// origin can't send unasked.

/** `marked`: the file again, with what is wrong beside each row. */
export type SheetDeed = 'preview' | 'import' | 'marked'

export const sheetPath = (unitId: string, kind: SheetKind, deed: SheetDeed): string =>
  `/exchange/sheet/${encodeURIComponent(unitId)}/${kind}/${deed}`

export const templatePath = (unitId: string, kind: SheetKind): string => `/exchange/template/${encodeURIComponent(unitId)}/${kind}.xlsx`

export const uploadHeader = 'x-sheet'

/** `confirmed`: rows of which a person said "the same comrade, set right by the file"; `seen`: the digest of the preview; JSON, percent-encoded. */
export const uploadAsked = z.strictObject({
  confirmed: z.array(z.int().min(1).max(1_100_000)).max(500),
  seen: z.string().max(100).nullable(),
  language: z.enum(['vi', 'en']),
  fileName: z.string().max(200),
})

export type UploadAsked = z.infer<typeof uploadAsked>

/** `rows`: those that say something, wrong ones first, `more` beyond; what stays the same is only counted. */
export type SheetPreview = {
  problems: Problem[]
  unused: string[]
  counts: PlanCounts
  rows: PlannedRow[]
  more: number
  digest: string
}

/** `cells`: where new members came in, whose invitation codes are printed next. */
export type SheetImported = { counts: PlanCounts; cells: { id: string; name: string; count: number }[] }

export const exchangeHeadInput = z.strictObject({ unitId: identifier })

export type ExchangeHead = { unitId: string; unitName: string; isCell: boolean }

/** An organisation's complete file: GET gives it, POST takes one in under this unit. */
export const organisationPath = (unitId: string): string => `/exchange/organisation/${encodeURIComponent(unitId)}`

/** Any value: that a script of this origin sends the file. */
export const archiveHeader = 'x-organisation'

export type OrganisationTaken = { top: { id: string; name: string }; rows: number; meetings: number; people: number }

export type ExchangeRefused = { refusal: Refusal }
