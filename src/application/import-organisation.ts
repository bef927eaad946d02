import { keptTables } from '#domain/exchange/kept-tables.ts'
import { checkManifest, fileOf, type Manifest, manifestName } from '#domain/exchange/manifest.ts'
import type { ArchiveRefusal } from '#domain/exchange/refusals.ts'
import { verifyChain } from '#domain/meeting/chain.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { ArchiveIntake, ArchiveSource, OrganisationArchive } from './ports/archive.ts'
import type { Ports } from './ports.ts'
import { everyPeriod } from './rebuild-figures.ts'
import { chainTools } from './sealing-tools.ts'
import { takeAdminPass } from './take-desk-pass.ts'

export type ImportNeeds = Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests'> & { archive: OrganisationArchive }

/** What has come in: the organisation's top, and how many rows of what. */
export type TakenIn = Pick<Manifest, 'top' | 'unitIds'> & { rows: number; meetings: number; people: number }

/** So many lines are written by one statement, and so much text. */
const linesAtOnce = 500
const lettersAtOnce = 4_000_000

/** An administrator takes an organisation in under a unit of theirs. */
export async function importUnder(
  ports: ImportNeeds,
  { actor, unitId }: { actor: Actor; unitId: string },
  source: ArchiveSource,
): Promise<Result<TakenIn, 'access/not-found' | ArchiveRefusal>> {
  const pass = await takeAdminPass(ports, actor, unitId)
  if (!pass.ok || pass.value.unit.isCell) return refuse('access/not-found')
  const done = await importOrganisation(ports, source, unitId)
  if (done.ok) {
    const line = { cellId: unitId, id: ports.chance.cellRowId(unitId), at: ports.clock.now(), actorId: actor.personId }
    const about = { unit: done.value.top.id, people: done.value.people, meetings: done.value.meetings }
    await ports.stores.audit.note({ ...line, act: 'organisation-imported', about })
  }
  return done
}

/**
 * Takes an organisation in, all of it or nothing: the file must be whole (digests, counts), of this version, its units and people new here, each
 * row one of its own units, and every meeting's log an unbroken chain. `underId` null: it stands by itself.
 */
export async function importOrganisation(
  ports: ImportNeeds,
  source: ArchiveSource,
  underId: string | null,
): Promise<Result<TakenIn, ArchiveRefusal>> {
  const said = parsed(await source.text(manifestName))
  const manifest = checkManifest(said, await ports.archive.schema())
  if (!manifest.ok) return manifest
  if (!(await isWhole(source, manifest.value))) return refuse('exchange/damaged')
  const refused = await ports.archive.write((into) => fill(ports, { into, source, underId }, manifest.value))
  if (refused) return refuse(refused)
  const { top, unitIds, files } = manifest.value
  // units above it here count it from now on, in every period that it brings
  await ports.stores.figures.order(
    (await everyPeriod(ports)).map((period) => ({ unitId: top.id, period, reason: 'ORGANISATION_IMPORTED' })),
  )
  const rowsOf = (table: string) => files.find((one) => one.table === table)?.rows ?? 0
  const rows = files.reduce((sum, one) => sum + one.rows, 0)
  return ok({ top, unitIds, rows, meetings: rowsOf('Meeting'), people: rowsOf('Person') })
}

type Filling = { into: ArchiveIntake; source: ArchiveSource; underId: string | null }

async function fill(ports: ImportNeeds, { into, source, underId }: Filling, manifest: Manifest): Promise<ArchiveRefusal | null> {
  const { unitIds, top } = manifest
  if ((await into.knownUnits(unitIds)).length > 0) return 'exchange/already-here'
  for (const { table } of keptTables) {
    const whole = await fillTable({ into, source }, table, manifest)
    if (!whole) return 'exchange/damaged'
  }
  for await (const { end, events } of into.logs(unitIds)) {
    const check = verifyChain(events, chainTools(ports))
    if (!check.ok || check.head.version !== end.version || check.head.digest !== end.digest) return 'exchange/log-broken'
  }
  return (await into.place(top.id, underId)) ? null : 'exchange/already-here'
}

/** Whether as many rows came as the manifest says, and each is one of these units. */
async function fillTable(
  { into, source }: Pick<Filling, 'into' | 'source'>,
  table: string,
  { files, unitIds }: Manifest,
): Promise<boolean> {
  const said = files.find((one) => one.table === table)
  let [waiting, letters, rows, fitting]: [string[], number, number, number] = [[], 0, 0, 0]
  const put = async () => {
    if (waiting.length > 0) fitting += await into.put(table, waiting, unitIds)
    rows += waiting.length
    waiting = []
    letters = 0
  }
  const read = await source.lines(fileOf(table), async (line) => {
    waiting.push(line)
    letters += line.length
    if (waiting.length >= linesAtOnce || letters >= lettersAtOnce) await put()
  })
  if (!read) return false
  await put()
  return rows === said?.rows && fitting === rows
}

/** Every file is what the manifest says, before one of its rows is written. */
async function isWhole(source: ArchiveSource, { files }: Manifest): Promise<boolean> {
  for (const { table, sha256 } of files) {
    const read = await source.lines(fileOf(table), async () => {})
    if (read?.sha256 !== sha256) return false
  }
  return true
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
