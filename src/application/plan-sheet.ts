import type { Plan, Writes } from '#domain/exchange/plan.ts'
import { planLevels } from '#domain/exchange/plan-levels.ts'
import { type KnownPerson, planMembers } from '#domain/exchange/plan-members.ts'
import { planPositions } from '#domain/exchange/plan-positions.ts'
import { planUnits } from '#domain/exchange/plan-units.ts'
import { type ReadRow, type ReadSheet, readSheet } from '#domain/exchange/read-sheet.ts'
import type { SheetKind, SheetRow } from '#domain/exchange/sheet.ts'
import type { Actor } from './actor.ts'
import { reachOver } from './admin-reach.ts'
import { assessmentYear } from './assessment-year.ts'
import { bookBrought } from './book-brought.ts'
import type { PersonOnRecord } from './ports/imports.ts'
import type { Ports } from './ports.ts'
import type { AdminPass } from './take-desk-pass.ts'

export type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests'>

export type SheetGiven = {
  kind: SheetKind
  /** The sheets of the file, in their order. */
  sheets: readonly (readonly SheetRow[])[]
  /** Rows of which a person said: the same comrade. */
  confirmed: readonly number[]
}

export type PlannedSheet = Plan & { read: ReadSheet; raw: readonly SheetRow[]; digest: string }

/** What the file would change as things stand now. Writes nothing. */
export async function planSheet(
  ports: Needs,
  { pass, actor }: { pass: AdminPass; actor: Actor },
  given: SheetGiven,
): Promise<PlannedSheet> {
  const { read, raw } = chosenSheet(given, ports.clock.today())
  const people = await ports.stores.imports.ofCards(cardsOf(read.rows))
  const plan = planOf(ports, { pass, actor, people }, { ...given, rows: read.rows })
  await bringBooks(ports, actor, { plan, people })
  const said = plan.rows.map(({ row, fate, changes, problems }) => ({ row, fate, changes, problems }))
  return { ...plan, read, raw, digest: ports.digests.sha256(ports.digests.canonical(said)) }
}

/** The first sheet whose headings are those of the kind; a file may begin with explanations. */
function chosenSheet({ kind, sheets }: SheetGiven, today: string): { read: ReadSheet; raw: readonly SheetRow[] } {
  const all = (sheets.length > 0 ? sheets : [[]]).map((raw) => ({ raw, read: readSheet(kind, raw, today) }))
  const fits = all.find(({ read }) => read.problems.length === 0) ?? all.find(({ read }) => read.headerRow !== null) ?? all[0]
  return fits ?? { raw: [], read: readSheet(kind, [], today) }
}

const cardsOf = (rows: readonly ReadRow[]): string[] => [
  ...new Set(rows.flatMap(({ values }) => (typeof values.cardNumber === 'string' ? [values.cardNumber] : []))),
]

type Around = { pass: AdminPass; actor: Actor; people: readonly PersonOnRecord[] }

function planOf(ports: Needs, { pass, actor, people }: Around, { kind, rows, confirmed }: SheetGiven & { rows: readonly ReadRow[] }): Plan {
  const { tree, unit, holder, on } = pass
  const units = tree.subtree(unit.id)
  const ids = { newId: () => ports.chance.id(), cellRowId: (cellId: string) => ports.chance.cellRowId(cellId) }
  const byCard = <T>(each: (one: PersonOnRecord) => T): Map<string, T> => new Map(people.map((one) => [one.person.cardNumber, each(one)]))
  const reach = (one: PersonOnRecord) => reachOver({ tree, holder }, one)
  switch (kind) {
    case 'MEMBERS': {
      const known = byCard((one): KnownPerson => ({ ...one.person, memberships: one.memberships, mine: reach(one).wholly }))
      return planMembers(rows, { today: on, units, people: known, confirmed: new Set(confirmed), ...ids })
    }
    case 'UNITS':
      return planUnits(rows, { units, ...ids })
    case 'POSITIONS': {
      const known = byCard((one) => ({ ...one.person, positions: one.positions, reached: reach(one).reached || reach(one).wholly }))
      return planPositions(rows, { units, people: known })
    }
    case 'LEVELS': {
      const cells = new Set(units.filter(({ isCell }) => isCell).map(({ id }) => id))
      const mine = people.map((one) => ({ ...one, memberships: one.memberships.filter(({ cellId }) => cells.has(cellId)) }))
      const known = new Map(
        mine.filter(({ memberships }) => memberships.length > 0).map((one) => [one.person.cardNumber, { ...one.person, ...one }]),
      )
      const author = { id: actor.personId, name: actor.name, role: 'ADMINISTRATOR' }
      const facts = { assessmentYear: assessmentYear(on), organisationOf: (cellId: string) => tree.grassrootsOf(cellId)?.id ?? null }
      return planLevels(rows, { ...facts, people: known, author, at: ports.clock.now(), ...ids })
    }
  }
}

/** Who comes from another cell brings the book, as when one is admitted by hand. */
async function bringBooks(ports: Needs, actor: Actor, { plan, people }: { plan: { writes: Writes }; people: readonly PersonOnRecord[] }) {
  const before = new Set(people.filter(({ memberships }) => memberships.length > 0).map(({ person }) => person.id))
  for (const member of plan.writes.newMembers.filter(({ personId }) => before.has(personId))) {
    const line = await bookBrought(ports, actor, member)
    if (line) plan.writes.entries.push(line)
  }
}
