import { z } from 'zod'
import type { Block } from '#domain/document/party-document.ts'
import type { ChapterId, SectionId } from '#domain/document/yearly-sections.ts'
import { isSectionId } from '#domain/document/yearly-sections.ts'
import { identifier, mayBeEmpty, year } from './fields.ts'

export const reportInput = z.strictObject({ unitId: identifier, year: year.optional() })

const sectionId = z.string().refine(isSectionId, 'field/unreadable')

/** `saved` is the version that was edited; 0 where the year has no draft yet. */
export const saveReportInput = z.strictObject({
  unitId: identifier,
  year,
  saved: z.int().min(0).max(1_000_000),
  leftOut: z.array(sectionId).max(30),
  words: z.record(sectionId, mayBeEmpty(20_000)),
})

/** report.page: the unit's reports on a year. */
export type ReportPage = {
  unitId: string
  unitName: string
  year: number
  /** The years to choose from, the latest first. */
  years: number[]
  /** Cells whose review of the year has closed, of all; and the units below of which some have not, as leaders see them. */
  reported: { done: number; all: number }
  missing: { names: string[]; done: number; all: number }[]
  /** Null: the reader reads figures only, and does not report for this unit. */
  yearly: { version: number; sections: ReportSection[] } | null
}

/** One section as it will stand; `asks`: what is the writer's to say. */
export type ReportSection = {
  id: SectionId
  chapter: ChapterId
  title: string
  asks: string | null
  filled: Block[]
  words: string
  isLeftOut: boolean
}
