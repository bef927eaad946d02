import { keptTables } from '#domain/exchange/kept-tables.ts'
import { archiveFormat, archiveReadme, fileOf, type Manifest, manifestName, readmeName } from '#domain/exchange/manifest.ts'
import { organisationUnits } from '#domain/exchange/organisation-units.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { ArchiveSink, OrganisationArchive, TableLines } from './ports/archive.ts'
import type { Ports } from './ports.ts'
import { takeAdminPass } from './take-desk-pass.ts'

export type ExportNeeds = Pick<Ports, 'stores' | 'clock' | 'chance'> & { archive: OrganisationArchive }

/** An organisation that may be written out now; `by`: whose name the file bears. */
export type ToExport = { top: { id: string; name: string }; unitIds: string[]; by: string }

type Refused = 'access/not-found' | 'exchange/ballot-open'

/** May this administrator take the organisation along, and is no ballot of it under way? On record at the unit. */
export async function mayExport(ports: ExportNeeds, actor: Actor, unitId: string): Promise<Result<ToExport, Refused>> {
  const pass = await takeAdminPass(ports, actor, unitId)
  if (!pass.ok || pass.value.unit.isCell) return refuse('access/not-found')
  const found = await organisationToExport(ports, unitId, actor.name)
  if (!found.ok) return found
  const line = { cellId: unitId, id: ports.chance.cellRowId(unitId), at: ports.clock.now(), actorId: actor.personId }
  await ports.stores.audit.note({ ...line, act: 'organisation-exported', about: { units: found.value.unitIds.length } })
  return found
}

/** The same for whoever stands at the server itself. */
export async function organisationToExport(ports: ExportNeeds, unitId: string, by: string): Promise<Result<ToExport, Refused>> {
  const { organization, unitChanges } = ports.stores
  const units = organisationUnits(await organization.units(), await unitChanges.all(), unitId)
  const top = units.findLast(({ id }) => id === unitId)
  if (!top) return refuse('access/not-found')
  const unitIds = [...new Set(units.map(({ id }) => id))]
  if ((await ports.archive.uncountedBallots(unitIds)) > 0) return refuse('exchange/ballot-open')
  return ok({ top: { id: top.id, name: top.name }, unitIds, by })
}

/** Writes every table of it, then what the file says of itself. */
export async function exportOrganisation(
  { archive, clock }: ExportNeeds,
  { top, unitIds, by }: ToExport,
  sink: ArchiveSink,
): Promise<Manifest> {
  const said = { top, madeAt: clock.now(), madeBy: by }
  const schema = await archive.schema()
  await sink.file(readmeName, once(archiveReadme(said)))
  const files = await archive.read(unitIds, async (linesOf) => {
    const written: Manifest['files'] = []
    for (const { table } of keptTables) {
      const count = { rows: 0 }
      const file = await sink.file(fileOf(table), counted(linesOf(table), count))
      written.push({ table, rows: count.rows, ...file })
    }
    return written
  })
  const manifest: Manifest = { format: archiveFormat, schema, ...said, unitIds, files }
  await sink.file(manifestName, once(`${JSON.stringify(manifest, null, 2)}\n`))
  return manifest
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

async function* counted(lines: TableLines, count: { rows: number }): AsyncGenerator<string> {
  for await (const some of lines) {
    count.rows += some.length
    yield some.map((line) => `${line}\n`).join('')
  }
}
