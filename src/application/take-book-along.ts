import { moveBook } from '#domain/notebook/book.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { orgTreeOn } from '#domain/organization/org-tree.ts'
import type { Member } from '#domain/organization/types.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>

/**
 * Who comes from another cell brings the book: a line says so in the new cell's part of it. A temporary membership takes nothing along: the
 * book stays with the cell one officially belongs to (rule 4).
 */
export async function takeBookAlong({ stores, clock, chance }: Needs, actor: Actor, member: Member): Promise<void> {
  if (member.membership !== 'PRIMARY') return
  const memberships = await stores.members.ofPerson(member.personId)
  const before = memberships
    .filter((one) => one.cellId !== member.cellId && one.membership === 'PRIMARY' && one.joinedOn <= member.joinedOn)
    .toSorted((a, b) => (a.joinedOn < b.joinedOn ? -1 : 1))
    .at(-1)
  if (!before) return
  const from = orgTreeOn(await stores.organization.units(), member.joinedOn).unit(before.cellId)?.name ?? ''
  const { cellId, id: memberId } = member
  const author = { id: actor.personId, name: actor.name, role: 'ADMINISTRATOR' }
  const by = { id: chance.cellRowId(cellId), author, at: clock.now() }
  await stores.notebooks.appendJudgedOfPerson(member.personId, (entries) =>
    moveBook(entries, { cellId, memberId, year: yearOf(clock.today()), from }, by),
  )
}
