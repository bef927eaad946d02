import { type BookLoss, reportBook as report } from '#domain/notebook/book.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { BookRefusal } from '#domain/notebook/refusals.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { invariant, ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>

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
  return line.ok ? ok(null) : line
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
