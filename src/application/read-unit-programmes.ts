import type { PartyDocument } from '#domain/document/party-document.ts'
import { programmeSection } from '#domain/document/programme-section.ts'
import { yearOfMonth } from '#domain/notebook/month.ts'
import { programmeYear } from '#domain/programme/year-of-programmes.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { shownOf } from './read-cell-programmes.ts'
import { takeUnitPass, type UnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>
type OfYear = { unitId: string; year?: number | undefined }

/** A year of a unit's programmes, for its committee: what was published, which cells took it into which meeting, and the section for the yearly report. */
export async function readUnitProgrammes(ports: Needs, actor: Actor, { unitId, year }: OfYear) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const asked = year ?? yearOfMonth(pass.value.on.slice(0, 7))
  const { programmes, uses, cells, figures } = await yearOf(ports, pass.value, asked)
  return ok({
    ...{ unitName: pass.value.unit.name, today: pass.value.on, year: asked, cells, figures },
    programmes: programmes.map(shownOf).toSorted((a, b) => (a.month < b.month ? 1 : -1)),
    uses: uses.map(({ cellId, programmeId, meetingTitle, meetingStatus, startsAt, version, discussed }) => ({
      ...{ cellId, programmeId, title: meetingTitle, status: meetingStatus, startsAt, version, discussed },
    })),
    section: documentOf(pass.value, figures),
  })
}

/** The section as a document of its own. */
export async function readProgrammeSection(
  ports: Needs,
  actor: Actor,
  { unitId, year }: { unitId: string; year: number },
): Promise<Result<PartyDocument, 'access/not-found'>> {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  return ok(documentOf(pass.value, (await yearOf(ports, pass.value, year)).figures))
}

async function yearOf({ stores }: Needs, { unit, tree }: UnitPass, year: number) {
  const cells = tree.cellsUnder(unit.id).map(({ id, name }) => ({ cellId: id, name }))
  const cellIds = cells.map(({ cellId }) => cellId)
  const programmes = await stores.programmes.newestOf([unit.id], { from: `${year}-01`, to: `${year}-12` })
  const uses = await stores.programmes.usesOf(
    cellIds,
    programmes.map(({ id }) => id),
  )
  return { programmes, uses, cells, figures: programmeYear(year, programmes, { cellIds, uses }) }
}

const documentOf = ({ unit, tree, on, name }: UnitPass, figures: ReturnType<typeof programmeYear>): PartyDocument =>
  programmeSection(figures, { unitName: unit.name, upperName: tree.ancestors(unit.id)[0]?.name ?? '', on, byName: name })
