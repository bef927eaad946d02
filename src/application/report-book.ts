import { type BookLoss, reportBook as report } from '#domain/notebook/book.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { BookRefusal } from '#domain/notebook/refusals.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { invariant, ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>

/** The member accounts for the lost or damaged book: what happened, and the own part in it. */
export async function reportBook(
  ports: Needs,
  actor: Actor,
  account: { event: BookLoss; text: string; responsibility: string },
): Promise<Result<null, 'access/not-found' | BookRefusal>> {
  const pass = await takeMemberPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const { cellId, memberId, member, on } = pass.value
  const by = {
    id: ports.chance.cellRowId(cellId),
    author: { id: actor.personId, name: member.name, role: 'MEMBER' },
    at: ports.clock.now(),
  }
  const line = await appendToBook(ports, actor.personId, (entries) =>
    report(entries, { cellId, memberId, year: yearOf(on), ...account }, by),
  )
  if (!line.ok) return line
  await tellOfficers(ports, pass.value, { key: `book-${by.id}`, event: account.event })
  return ok(null)
}

/** The cell committee hears of it, but the officer whose own book it is. */
async function tellOfficers(
  ports: Needs,
  { cellId, personId, member, on }: MemberPass,
  { key, event }: { key: string; event: BookLoss },
): Promise<void> {
  const [positions, files] = await Promise.all([ports.stores.organization.positionsAt(cellId), ports.stores.members.ofCell(cellId)])
  const officers = cellOfficers(positions, on).filter((id) => id !== personId)
  const told = files.filter((file) => officers.includes(file.member.personId) && belongsOn(file.member, on))
  const facts = { kind: 'BOOK_REPORTED' as const, cellId, name: member.name, event }
  await notify(
    ports,
    told.map((file) => ({ cellId, memberId: file.member.id, key, at: ports.clock.now(), facts })),
  )
}

/** Judged by everything this person's books have been through, and written, under one lock. */
export async function appendToBook<Refused>(
  { stores }: Pick<Ports, 'stores'>,
  personId: string,
  judge: (entries: NotebookEntry[]) => Result<NotebookEntry, Refused>,
): Promise<Result<NotebookEntry, Refused>> {
  let judged: Result<NotebookEntry, Refused> | null = null
  await stores.notebooks.appendJudgedOfPerson(personId, (entries) => {
    judged = judge(entries)
    return judged.ok ? judged.value : null
  })
  invariant(judged, 'the store asks the judge before it answers')
  return judged
}
