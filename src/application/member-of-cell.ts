import { belongsOn } from '#domain/organization/standing.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MemberFile } from './ports/people.ts'
import type { Ports } from './ports.ts'
import { type CellPass, takeCellPass } from './take-cell-pass.ts'

/** The cell's desk and one of its members of today. A member of another cell, or none, is not found. */
export async function memberOfCell(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { cellId, memberId }: { cellId: string; memberId: string },
): Promise<Result<{ pass: CellPass; file: MemberFile }, 'access/not-found'>> {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const file = await ports.stores.members.find(cellId, memberId)
  return file && belongsOn(file.member, pass.value.on) ? ok({ pass: pass.value, file }) : refuse('access/not-found')
}
