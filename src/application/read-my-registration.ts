import { isOpenYear, registrationAsked } from '#domain/notebook/registration-due.ts'
import { emptyRegistration, registeredItems, registrationInForce } from '#domain/notebook/registration-of-year.ts'
import { commitmentFor, suggestionsFor } from '#domain/notebook/registration-template.ts'
import type { RegisteredItem } from '#domain/notebook/year-entries.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { treeToday } from './org-today.ts'
import type { RegistrationRecord } from './ports/registrations.ts'
import type { Ports } from './ports.ts'
import { registrationRulesOf, registrationTemplateOf } from './registration-form.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** One's own registration of a year: what stands, what is being written, what to start from, and by which day. */
export async function readMyRegistration(ports: Needs, actor: Actor, of: { cellId?: string | undefined; year?: number | undefined }) {
  const pass = await takeMemberPass(ports, actor, of.cellId)
  if (!pass.ok) return pass
  const { cellId, memberId, member, statuses, on } = pass.value
  const year = of.year ?? yearOf(on)
  const tree = await treeToday(ports)
  const [record, rules, { template }, earlier] = await Promise.all([
    ports.stores.registrations.find(cellId, memberId, year),
    registrationRulesOf(ports, tree, { cellId, year }),
    registrationTemplateOf(ports, tree, cellId),
    itemsBefore(ports, pass.value, year),
  ])
  const kindOfMember = { cellType: tree.unit(cellId)?.cellType ?? null, hasPost: member.hasPost }
  return ok({
    ...{ cellId, memberId, name: member.name, year, cellName: tree.unit(cellId)?.name ?? '' },
    asked: registrationAsked(member, statuses, { year, today: on, term: rules.term }),
    mayWrite: isOpenYear(year, on) && member.membership !== 'TEMPORARY',
    nextYear: isOpenYear(year + 1, on) ? year + 1 : null,
    itemsAtMost: rules.itemsAtMost,
    ...(await standingOf(ports, record)),
    answers: record?.draft ?? emptyRegistration(),
    draftVersion: record?.draftVersion ?? 0,
    suggestions: suggestionsFor(template, kindOfMember),
    commitment: commitmentFor(template, kindOfMember),
    earlier,
  })
}

/** Where it stands with the cell committee, and who of it answered. */
export async function standingOf({ stores }: Pick<Ports, 'stores'>, record: RegistrationRecord | null) {
  const [settledBy] = record?.settledById ? await stores.people.findMany([record.settledById]) : []
  return {
    state: record?.state ?? ('DRAFT' as const),
    handedIn: record?.handedIn ?? null,
    handedInAt: record?.handedInAt ?? null,
    approved: record?.approved ?? null,
    inForce: registrationInForce(record),
    late: record?.late ?? false,
    changeReason: record?.changeReason ?? null,
    word: record?.word ?? '',
    settledByName: settledBy?.name ?? null,
    settledAt: record?.settledAt ?? null,
    version: record?.version ?? 0,
  }
}

/** What one registered the year before, and this year in a cell one has left: to take over what goes on. */
async function itemsBefore({ stores }: Needs, { personId, cellId, memberId }: MemberPass, year: number) {
  const memberships = await stores.members.ofPerson(personId)
  const records = await Promise.all(
    memberships.flatMap((one) => [year, year - 1].map((each) => stores.registrations.find(one.cellId, one.id, each))),
  )
  const others = records.flatMap((one) => (one && !(one.memberId === memberId && one.cellId === cellId && one.year === year) ? [one] : []))
  return others
    .toSorted((a, b) => b.year - a.year)
    .flatMap((record) => registeredItems(record).map((item): { year: number; item: RegisteredItem } => ({ year: record.year, item })))
}
