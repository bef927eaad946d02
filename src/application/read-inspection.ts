import { type InspectionMandate, mandateHolds } from '#domain/notebook/mandate.ts'
import { linesOfCells } from '#domain/notebook/readable-lines.ts'
import { addDays, yearOf } from '#domain/organization/civil-date.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { CivilDate, Member } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { linesToRead, yearsOf } from './notebook-lines.ts'
import { notify } from './notify.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { inListOrder } from './read-cell-books.ts'
import { notebookRead } from './read-openings.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>

/** The right of one person to open the notebooks of some cells today. Minted only here. */
type InspectionPass = { readonly kind: 'inspection-pass'; mandate: InspectionMandate; on: CivilDate }

/** Before its first day, after its last, once revoked, and to anybody else there is no such mandate. */
async function takeInspectionPass(ports: Needs, actor: Actor, mandateId: string): Promise<Result<InspectionPass, 'access/not-found'>> {
  const mandate = await ports.stores.mandates.find(mandateId)
  const on = ports.clock.today()
  if (!mandate || !mandateHolds(mandate, { personId: actor.personId, on })) return refuse('access/not-found')
  return ok({ kind: 'inspection-pass', mandate, on })
}

/** The cells of a mandate and their members of today; no line of a notebook yet. */
export async function readInspection(ports: Needs, actor: Actor, mandateId: string) {
  const pass = await takeInspectionPass(ports, actor, mandateId)
  if (!pass.ok) return pass
  const { mandate, on } = pass.value
  const tree = await treeToday(ports)
  const cells = await Promise.all(
    mandate.cellIds.map(async (cellId) => {
      const files = inListOrder(await ports.stores.members.ofCell(cellId))
      const members = files.flatMap(({ member }) => (belongsOn(member, on) ? [{ memberId: member.id, name: member.name }] : []))
      return { cellId, name: tree.unit(cellId)?.name ?? cellId, members }
    }),
  )
  return ok({ mandateId, number: mandate.number, validFrom: mandate.validFrom, lastDay: addDays(mandate.validTo, -1), cells })
}

/**
 * One member's notebook under a mandate: what was appended in the cells it names, never a draft. The opening is in the log, for the member
 * to see, before anything is given.
 */
export async function readInspectedNotebook(
  ports: Needs,
  actor: Actor,
  of: { mandateId: string; memberId: string; year?: number | undefined },
) {
  const pass = await takeInspectionPass(ports, actor, of.mandateId)
  const member = pass.ok ? await memberUnder(ports, pass.value, of.memberId) : null
  if (!pass.ok || !member) return refuse('access/not-found' as const)
  const { mandate, on } = pass.value
  await noteReading(ports, actor, { mandate, member })
  const [all, tree] = await Promise.all([ports.stores.notebooks.ofPerson(member.personId), treeToday(ports)])
  const lines = linesOfCells(all, mandate.cellIds)
  const year = of.year ?? yearOf(on)
  const ofYear = lines.filter(({ entry }) => entry.year === year)
  return ok({
    ...{ memberId: member.id, personName: member.name, cellName: tree.unit(member.cellId)?.name ?? '', year },
    years: yearsOf(lines, year),
    lines: linesToRead(ofYear, { readerId: null }),
  })
}

async function memberUnder({ stores }: Needs, { mandate, on }: InspectionPass, memberId: string): Promise<Member | null> {
  const files = await Promise.all(mandate.cellIds.map((cellId) => stores.members.find(cellId, memberId)))
  const member = files.find((file) => file !== null)?.member
  return member && belongsOn(member, on) ? member : null
}

/** In the log, and once a day in the member's inbox. */
async function noteReading(
  ports: Needs,
  { personId, name }: Actor,
  { mandate, member }: { mandate: InspectionMandate; member: Member },
): Promise<void> {
  const { stores, chance, clock } = ports
  const { cellId, id: memberId } = member
  const about = { memberId: member.id, mandateId: mandate.id, number: mandate.number }
  await stores.audit.note({ cellId, id: chance.cellRowId(cellId), at: clock.now(), actorId: personId, act: notebookRead, about })
  const facts = { kind: 'NOTEBOOK_OPENED' as const, byName: name, number: mandate.number }
  await notify(ports, [{ cellId, memberId, key: `opened-${mandate.id}-${clock.today()}`, at: clock.now(), facts }])
}
