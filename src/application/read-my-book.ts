import { bookEntriesOf, foldBook } from '#domain/notebook/book.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { yearsOf } from './notebook-lines.ts'
import type { Ports } from './ports.ts'
import { openingsOf } from './read-openings.ts'
import { takeReaderPass } from './take-member-pass.ts'

/** The book itself: its number, what became of it, its years, and who besides the own cell committee has opened it. */
export async function readMyBook(ports: Pick<Ports, 'stores' | 'clock'>, actor: Actor) {
  const pass = await takeReaderPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const lines = await ports.stores.notebooks.ofPerson(actor.personId)
  const entries = lines.map(({ entry }) => entry)
  const { state, number, issuedAt, report } = foldBook(entries)
  return ok({
    personName: pass.value.member.name,
    book: { state, number, issuedAt, report },
    history: bookEntriesOf(entries).map(({ id, author, at, body }) => ({ id, author, at, ...body })),
    years: yearsOf(lines, yearOf(pass.value.on)),
    openings: await openingsOf(ports, actor.personId),
  })
}
