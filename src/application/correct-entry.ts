import { correct } from '#domain/notebook/correction.ts'
import type { Signature } from '#domain/notebook/entries.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { EntryRefusal } from '#domain/notebook/refusals.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeReaderPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>

/**
 * A correction of what one wrote oneself: the member in the own book, an officer in a book of the cell. A line of a book that one may not
 * read looks like none.
 */
export async function correctEntry(
  ports: Needs,
  actor: Actor,
  { entryId, memberId, text }: { entryId: string; memberId: string | null; text: string },
): Promise<Result<null, 'access/not-found' | EntryRefusal>> {
  const cellId = cellIdOf(entryId)
  const writer = memberId === null ? await asMember(ports, actor, cellId) : await asOfficer(ports, actor, { cellId, memberId })
  if (!writer) return refuse('access/not-found')
  const entries = await ports.stores.notebooks.entries(cellId, writer.memberId, null)
  const entry = entries.find((one: NotebookEntry) => one.id === entryId)
  if (!entry) return refuse('access/not-found')
  const by: Signature = {
    id: ports.chance.cellRowId(cellId),
    author: { id: actor.personId, name: writer.name, role: writer.role },
    at: ports.clock.now(),
  }
  const line = correct(entry, text, by)
  if (!line.ok) return line
  await ports.stores.notebooks.append([line.value])
  return ok(null)
}

type Writer = { memberId: string; name: string; role: string }

async function asMember(ports: Needs, actor: Actor, cellId: string): Promise<Writer | null> {
  const pass = await takeReaderPass(ports, actor, cellId)
  return pass.ok ? { memberId: pass.value.memberId, name: pass.value.member.name, role: 'MEMBER' } : null
}

async function asOfficer(ports: Needs, actor: Actor, { cellId, memberId }: { cellId: string; memberId: string }): Promise<Writer | null> {
  const pass = await takeCellPass(ports, actor, cellId)
  return pass.ok ? { memberId, name: pass.value.name, role: pass.value.office } : null
}
