import { moveBook } from '#domain/notebook/book.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { orgTreeOn } from '#domain/organization/org-tree.ts'
import type { Member } from '#domain/organization/types.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>

/**
 * Who comes from another cell brings the book: the line that says so in the new cell's part of it, to be written with the new membership.
 * Null for the first membership, and for a temporary one: the book stays with the cell one officially belongs to (rule 4).
 */
export async function bookBrought({ stores, clock, chance }: Needs, actor: Actor, member: Member): Promise<NotebookEntry | null> {
  if (member.membership !== 'PRIMARY') return null
  const memberships = await stores.members.ofPerson(member.personId)
  const before = memberships
    .filter((one) => one.cellId !== member.cellId && one.membership === 'PRIMARY' && one.joinedOn <= member.joinedOn)
    .toSorted((a, b) => (a.joinedOn < b.joinedOn ? -1 : 1))
    .at(-1)
  if (!before) return null
  const from = orgTreeOn(await stores.organization.units(), member.joinedOn).unit(before.cellId)?.name ?? ''
  const { cellId, id: memberId } = member
  const author = { id: actor.personId, name: actor.name, role: 'ADMINISTRATOR' }
  const by = { id: chance.cellRowId(cellId), author, at: clock.now() }
  const entries = (await stores.notebooks.booksOf([member.personId])).get(member.personId) ?? []
  return moveBook(entries, { cellId, memberId, year: yearOf(clock.today()), from }, by)
}
