import { leaveWithBook, moveBook } from '#domain/notebook/book.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import type { Transfer } from '#domain/organization/transfer.ts'
import type { CivilDate, OrgUnit } from '#domain/organization/types.ts'
import type { MovedMember } from '#domain/organization/unit-change.ts'
import { invariant } from '#domain/result.ts'
import type { Carried } from './ports/unit-changes.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance'>
type Going = Pick<MovedMember, 'fromCellId' | 'fromId' | 'toCellId' | 'toId'> & { personId: string; fromName: string }

/** What goes along with members who change their cell for good: the line in each book, the year's registration, shortfalls not remedied. */
export async function carriedWith(
  ports: Needs,
  going: readonly Going[],
  by: { personId: string; name: string; on: CivilDate },
): Promise<Carried> {
  const { stores, clock, chance } = ports
  const books = await stores.notebooks.booksOf(going.map(({ personId }) => personId))
  const author = { id: by.personId, name: by.name, role: 'ADMINISTRATOR' }
  const year = yearOf(by.on)
  const entries = going.flatMap(({ personId, toCellId, toId, fromName }): NotebookEntry[] => {
    const of = { cellId: toCellId, memberId: toId, year, from: fromName }
    const line = moveBook(books.get(personId) ?? [], of, { id: chance.cellRowId(toCellId), author, at: clock.now() })
    return line ? [line] : []
  })
  return { moved: going.map(({ fromCellId, fromId, toCellId, toId }) => ({ fromCellId, fromId, toCellId, toId })), year, entries }
}

/** What a transfer for a time, or out of the tree, leaves on its day: the line in the book. Registration and shortfalls stay with the cell. */
export async function saidInBook(
  { stores, clock, chance }: Needs,
  { kind, personId, fromCellId, fromMemberId, toCellId, place, on }: Transfer,
  by: { personId: string; name: string },
): Promise<Carried> {
  invariant(fromCellId && fromMemberId, 'only a member of a cell leaves one')
  const entries = (await stores.notebooks.booksOf([personId])).get(personId) ?? []
  const to = toCellId === null ? place : nameOf(await stores.organization.units(), toCellId)
  const of = {
    cellId: fromCellId,
    memberId: fromMemberId,
    year: yearOf(on),
    event: kind === 'OUT' ? ('LEFT' as const) : ('LENT' as const),
    to,
  }
  const author = { id: by.personId, name: by.name, role: 'ADMINISTRATOR' }
  return { ...nothingCarried(on), entries: [leaveWithBook(entries, of, { id: chance.cellRowId(fromCellId), author, at: clock.now() })] }
}

export const nothingCarried = (on: CivilDate): Carried => ({ moved: [], year: yearOf(on), entries: [] })

/** Every act whose day has come sends books and open matters after the members; any process does it, every hour and at every start. How many. */
export async function carryDue(ports: Needs): Promise<number> {
  const { stores, clock } = ports
  const [today, now] = [clock.today(), clock.now()]
  const changes = (await stores.unitChanges.all()).filter((one) => !one.withdrawn && one.carriedAt === null && one.heldOn <= today)
  for (const { id, moved, recordedById, heldOn } of changes)
    await stores.unitChanges.carry(id, now, await carriedWith(ports, await goingOf(ports, moved), await byOf(ports, recordedById, heldOn)))
  const transfers = await stores.transfers.toCarry(today)
  for (const transfer of transfers) await stores.transfers.carry(transfer.id, now, await carriedBy(ports, transfer))
  return changes.length + transfers.length
}

async function carriedBy(ports: Needs, transfer: Transfer): Promise<Carried> {
  const { kind, fromCellId, fromMemberId, toCellId, toMemberId, settledById, on } = transfer
  const by = await byOf(ports, settledById ?? '', on)
  if (kind === 'TEMPORARY' || kind === 'OUT') return saidInBook(ports, transfer, by)
  const isWhole = fromCellId && fromMemberId && toCellId && toMemberId
  const moved = isWhole ? [{ fromCellId, fromId: fromMemberId, toCellId, toId: toMemberId }] : []
  return carriedWith(ports, await goingOf(ports, moved), by)
}

const byOf = async ({ stores }: Needs, personId: string, on: CivilDate) => ({
  ...{ personId, on, name: (await stores.people.find(personId))?.name ?? '' },
})

const nameOf = (units: readonly OrgUnit[], id: string): string =>
  units
    .filter((unit) => unit.id === id)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))
    .at(-1)?.name ?? ''

async function goingOf({ stores }: Needs, moved: readonly Omit<Going, 'personId' | 'fromName'>[]): Promise<Going[]> {
  const units = await stores.organization.units()
  const found = await Promise.all(
    moved.map(async (one) => {
      const file = await stores.members.find(one.toCellId, one.toId)
      return file?.member.membership === 'PRIMARY'
        ? [{ ...one, personId: file.member.personId, fromName: nameOf(units, one.fromCellId) }]
        : []
    }),
  )
  return found.flat()
}
