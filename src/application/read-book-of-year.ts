import { type BookDocument, bookDocument } from '#domain/document/book-document.ts'
import { foldBook } from '#domain/notebook/book.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { linesToRead } from './notebook-lines.ts'
import { treeToday } from './org-today.ts'
import type { BookLine } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { packsOfCell } from './read-reading.ts'
import { type MemberPass, takeReaderPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** A year of one's own notebook as a book, to print or to keep. Nobody else's is ever made. */
export async function readBookOfYear(ports: Needs, actor: Actor, year: number): Promise<Result<BookDocument, 'access/not-found'>> {
  const pass = await takeReaderPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const lines = await ports.stores.notebooks.ofPerson(actor.personId)
  const [book] = await booksOfYears(ports, pass.value, { lines, years: [year] })
  return book ? ok(book) : { ok: false, refusal: 'access/not-found' }
}

export async function booksOfYears(
  ports: Needs,
  { personId, member, cellId }: MemberPass,
  { lines, years }: { lines: readonly BookLine[]; years: readonly number[] },
): Promise<BookDocument[]> {
  const [tree, person] = await Promise.all([treeToday(ports), ports.stores.people.find(personId)])
  const packs = await packsOfCell(ports, tree, cellId)
  const { number } = foldBook(lines.map(({ entry }) => entry))
  return years.map((year) =>
    bookDocument({
      person: { name: member.name, bornOn: member.bornOn, cardNumber: person?.cardNumber ?? '', bookNumber: number },
      cell: { name: tree.unit(cellId)?.name ?? '', upperName: tree.ancestors(cellId)[0]?.name ?? '' },
      year,
      lines: linesToRead(
        lines.filter(({ entry }) => entry.year === year),
        { readerId: null },
      ),
      reading: packs.map(({ part, title, version }) => ({ part, title, version })),
    }),
  )
}
