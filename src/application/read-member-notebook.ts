import { linesForCell } from '#domain/notebook/readable-lines.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { yearOfCell } from './assessment-year.ts'
import { linesToRead, yearsOf } from './notebook-lines.ts'
import type { BookLine } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { type CellPass, takeCellPass } from './take-cell-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** A year of a member's notebook for the cell committee: of who belongs to the cell, and what it wrote of who has left. */
export async function readMemberNotebook(ports: Needs, actor: Actor, of: { cellId: string; memberId: string; year?: number | undefined }) {
  const pass = await takeCellPass(ports, actor, of.cellId)
  const found = pass.ok ? await linesOfMember(ports, pass.value, of.memberId) : pass
  if (!pass.ok || !found.ok) return refuse('access/not-found' as const)
  const { name, lines } = found.value
  const year = of.year ?? (await yearOfCell(ports, of.cellId))
  return ok({
    ...{ memberId: of.memberId, personName: name, cellName: pass.value.cell.name, year },
    years: yearsOf(lines, year),
    lines: linesToRead(
      lines.filter(({ entry }) => entry.year === year),
      { readerId: actor.personId },
    ),
  })
}

/** All that the committee of this cell may read of one of its members, of today or before. */
export async function linesOfMember(
  { stores }: Pick<Ports, 'stores'>,
  { cell, on }: CellPass,
  memberId: string,
): Promise<Result<{ name: string; personId: string; lines: BookLine[] }, 'access/not-found'>> {
  const file = await stores.members.find(cell.id, memberId)
  if (!file) return refuse('access/not-found')
  const { personId, name } = file.member
  const [all, memberships] = await Promise.all([stores.notebooks.ofPerson(personId), stores.members.ofPerson(personId)])
  return ok({ name, personId, lines: linesForCell(all, { cellId: cell.id, memberships, on }) })
}
