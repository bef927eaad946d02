import { type BookState, foldBook } from '#domain/notebook/book.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { compareNames } from '#domain/organization/names.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MemberFile } from './ports/people.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** The books of a cell's members: issued or not, lost and accounted for, and of whom it keeps reading what it wrote. */
export async function readCellBooks(ports: Needs, actor: Actor, cellId: string) {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const files = inListOrder(await ports.stores.members.ofCell(cellId))
  const here = files.filter(({ member }) => belongsOn(member, pass.value.on))
  const left = files.filter(({ member }) => member.leftOn !== null && member.leftOn <= pass.value.on)
  const entries = await ports.stores.notebooks.booksOf(here.map(({ member }) => member.personId))
  return ok({
    cellName: pass.value.cell.name,
    members: here.map(({ member }) => ({ memberId: member.id, name: member.name, book: bookOf(entries.get(member.personId) ?? []) })),
    former: left.map(({ member }) => ({ memberId: member.id, name: member.name, leftOn: member.leftOn ?? '' })),
  })
}

/** As every list of members: by given name. */
export const inListOrder = (files: readonly MemberFile[]): MemberFile[] =>
  files.toSorted((a, b) => compareNames(a.member.name, b.member.name) || (a.member.id < b.member.id ? -1 : 1))

/** Without its numbers of before: those are in the history. */
function bookOf(entries: readonly NotebookEntry[]): Omit<BookState, 'numbers'> {
  const { state, number, issuedAt, report } = foldBook(entries)
  return { state, number, issuedAt, report }
}
