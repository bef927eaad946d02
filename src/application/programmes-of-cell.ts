import type { Month } from '#domain/notebook/month.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { programmesReaching } from '#domain/programme/reach.ts'
import type { ProgrammeRecord } from './ports/programmes.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores'>

/** The programmes that reach a cell today, the latest month first. */
export async function programmesOfCell(
  { stores }: Needs,
  tree: OrgTree,
  { cellId, months }: { cellId: string; months: { from: Month; to: Month } },
): Promise<ProgrammeRecord[]> {
  const unitIds = tree.ancestors(cellId).map(({ id }) => id)
  return programmesReaching(await stores.programmes.newestOf(unitIds, months), unitIds)
}

/** One of them in its newest version; null when it does not reach the cell, or was withdrawn. */
export async function programmeOfCell(
  { stores }: Needs,
  tree: OrgTree,
  { cellId, programmeId }: { cellId: string; programmeId: string },
): Promise<ProgrammeRecord | null> {
  const unitIds = tree.ancestors(cellId).map(({ id }) => id)
  const [newest] = await stores.programmes.versions(programmeId)
  return newest ? (programmesReaching([newest], unitIds)[0] ?? null) : null
}
