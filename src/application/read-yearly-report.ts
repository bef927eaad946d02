import type { PartyDocument } from '#domain/document/party-document.ts'
import type { YearlyFacts } from '#domain/document/yearly-facts.ts'
import { emptyDraft, type YearlyDraft, yearlyReport } from '#domain/document/yearly-report.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { gatherYearlyFacts } from './gather-yearly-facts.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { takeReportPass } from './take-report-pass.ts'

type Of = { unitId: string; year: number }

/** What the system knows of the year, and the committee's draft of its report. */
export type YearlyReading = { facts: YearlyFacts; draft: YearlyDraft; version: number }

/** For the committee that reports; to anyone else there is no report. */
export async function readYearlyReport(
  deps: MeetingDeps,
  actor: Actor,
  { unitId, year }: Of,
): Promise<Result<YearlyReading, 'access/not-found'>> {
  const pass = await takeReportPass(deps.ports, actor, unitId)
  if (!pass.ok) return pass
  const facts = await gatherYearlyFacts(deps, actor, { pass: pass.value, year })
  if (!facts.ok) return facts
  const kept = await deps.ports.stores.templates.of([unitId], draftKind(year))
  return ok({ facts: facts.value, draft: (kept?.data as YearlyDraft | undefined) ?? emptyDraft, version: kept?.version ?? 0 })
}

/** The report as a document, signed by nobody yet. */
export async function readYearlyDocument(deps: MeetingDeps, actor: Actor, of: Of): Promise<Result<PartyDocument, 'access/not-found'>> {
  const read = await readYearlyReport(deps, actor, of)
  return read.ok ? ok(yearlyReport(read.value.facts, read.value.draft)) : read
}

/** What the draft of a year's report is kept under among the unit's forms. */
export const draftKind = (year: number): string => `YEARLY_REPORT_${year}`
