import type { YearlyDraft } from '#domain/document/yearly-report.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { draftKind } from './read-yearly-report.ts'
import { takeReportPass } from './take-report-pass.ts'

type Wanted = { unitId: string; year: number; saved: number; draft: YearlyDraft }

/** Keeps the committee's words of a year's report; `saved` is the version they were written on, 0 for none. */
export async function saveYearlyDraft(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { unitId, year, saved, draft }: Wanted,
): Promise<Result<{ version: number }, 'access/not-found' | 'access/changed-meanwhile'>> {
  const pass = await takeReportPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const kind = draftKind(year)
  const kept = await ports.stores.templates.of([unitId], kind)
  if ((kept?.version ?? 0) !== saved) return refuse('access/changed-meanwhile')
  const written = await ports.stores.templates.save({ unitId, kind, version: saved + 1, data: draft })
  return written === 'clash' ? refuse('access/changed-meanwhile') : ok({ version: saved + 1 })
}
