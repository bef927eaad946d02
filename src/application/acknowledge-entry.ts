import { acknowledge } from '#domain/notebook/entries.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeReaderPass } from './take-member-pass.ts'

/** The member has read a line of the own notebook; a second time changes nothing. Another's line looks like none. */
export async function acknowledgeEntry(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  entryId: string,
): Promise<Result<null, 'access/not-found'>> {
  const cellId = cellIdOf(entryId)
  const pass = await takeReaderPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { memberId, member } = pass.value
  const entries = await ports.stores.notebooks.entries(cellId, memberId, null)
  const author = { id: actor.personId, name: member.name, role: 'MEMBER' }
  const by = { id: ports.chance.cellRowId(cellId), author, at: ports.clock.now() }
  const line = acknowledge(entries, { entryId, memberId }, by)
  if (!line.ok) return line.refusal === 'entry/already-acknowledged' ? ok(null) : refuse('access/not-found')
  await ports.stores.notebooks.append([line.value])
  return ok(null)
}
