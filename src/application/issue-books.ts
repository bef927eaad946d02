import { confirmBookReport as confirm, freeNumber, issueBook, reissueBook } from '#domain/notebook/book.ts'
import type { Signature } from '#domain/notebook/entries.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { BookRefusal } from '#domain/notebook/refusals.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { Member } from '#domain/organization/types.ts'
import { invariant, ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { appendToBook } from './report-book.ts'
import { type CellPass, takeCellPass } from './take-cell-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Refused = 'access/not-found' | BookRefusal

export type BookToIssue = { memberId: string; number: string }

/**
 * The first book of several members at once. Each is judged by itself, so that one who has a book already keeps nobody else from theirs:
 * gives who was refused, and why. A number stands for one book of the cell.
 */
export async function issueBooks(
  ports: Needs,
  actor: Actor,
  { cellId, books }: { cellId: string; books: readonly BookToIssue[] },
): Promise<Result<{ refused: { memberId: string; refusal: Refused }[] }, 'access/not-found'>> {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const files = await ports.stores.members.ofCell(cellId)
  const members = new Map(files.flatMap(({ member }) => (belongsOn(member, pass.value.on) ? [[member.id, member] as const] : [])))
  const refused: { memberId: string; refusal: Refused }[] = []
  for (const { memberId, number } of books) {
    const issued = await issueOne(ports, pass.value, { member: members.get(memberId), number })
    if (!issued.ok) refused.push({ memberId, refusal: issued.refusal })
  }
  return ok({ refused })
}

async function issueOne(
  ports: Needs,
  pass: CellPass,
  { member, number }: { member: Member | undefined; number: string },
): Promise<Result<null, Refused>> {
  if (!member) return refuse('access/not-found')
  const by = signature(ports, pass)
  const line = await appendNumbered(ports, member, (entries) => issueBook(entries, { ...bookOf(member, pass), number }, by))
  return line.ok ? ok(null) : line
}

/** A new book after the account and its confirmation. */
export async function reissue(
  ports: Needs,
  actor: Actor,
  { number, ...of }: { cellId: string; memberId: string; number: string },
): Promise<Result<null, Refused>> {
  const found = await memberOfCell(ports, actor, of)
  if (!found.ok) return found
  const { pass, file } = found.value
  const by = signature(ports, pass)
  const line = await appendNumbered(ports, file.member, (entries) => reissueBook(entries, { ...bookOf(file.member, pass), number }, by))
  if (!line.ok) return line
  await tellHolder(ports, line.value)
  return ok(null)
}

/** Judged, with the numbers of the cell's other books, and written under one lock of the cell. */
async function appendNumbered(
  { stores }: Needs,
  { cellId, personId }: Member,
  judge: (entries: readonly NotebookEntry[]) => Result<NotebookEntry, BookRefusal>,
): Promise<Result<NotebookEntry, BookRefusal>> {
  let judged: Result<NotebookEntry, BookRefusal> | null = null
  await stores.notebooks.appendJudgedInCell({ cellId, personId }, (entries, others) => {
    judged = freeNumber(judge(entries), others)
    return judged.ok ? judged.value : null
  })
  invariant(judged, 'the store asks the judge before it answers')
  return judged
}

/** The organisation's word on a loss. An officer's own goes to another officer, as long as there is one. */
export async function confirmBookReport(
  ports: Needs,
  actor: Actor,
  { word, ...of }: { cellId: string; memberId: string; word: string },
): Promise<Result<null, Refused>> {
  const found = await memberOfCell(ports, actor, of)
  if (!found.ok) return found
  const { pass, file } = found.value
  const officers = cellOfficers(await ports.stores.organization.positionsAt(of.cellId), pass.on)
  const isOwn = file.member.personId === actor.personId && officers.some((id) => id !== actor.personId)
  const line = await appendToBook(ports, file.member.personId, (entries) =>
    confirm(entries, { ...bookOf(file.member, pass), word, isOwn }, signature(ports, pass)),
  )
  if (!line.ok) return line
  await tellHolder(ports, line.value)
  return ok(null)
}

/** Whoever reported the loss hears how it went on. */
async function tellHolder(ports: Needs, { id, cellId, memberId, at, ...entry }: NotebookEntry): Promise<void> {
  if (entry.kind !== 'BOOK') return
  const { event, bookNumber: number } = entry.body
  if (event !== 'REPORT_CONFIRMED' && event !== 'REISSUED') return
  await notify(ports, [{ cellId, memberId, key: `book-${id}`, at, facts: { kind: 'BOOK_SETTLED', event, number } }])
}

const bookOf = ({ cellId, id }: Member, { on }: CellPass) => ({ cellId, memberId: id, year: yearOf(on) })

const signature = ({ chance, clock }: Needs, { cell, personId, name, office }: CellPass): Signature => ({
  id: chance.cellRowId(cell.id),
  author: { id: personId, name, role: office },
  at: clock.now(),
})
