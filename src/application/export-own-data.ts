import type { BookDocument } from '#domain/document/book-document.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import type { Member } from '#domain/organization/types.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { yearsOf } from './notebook-lines.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { booksOfYears } from './read-book-of-year.ts'
import { isOpenToMember } from './read-my-notebook.ts'
import { openingsOf } from './read-openings.ts'
import { takeReaderPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** `data`: everything on record that is the person's own, as JSON; `books`: a year each. */
export type OwnData = { data: Record<string, unknown>; books: BookDocument[] }

/**
 * All that is one's own: the notebook, what was handed in and one's own drafts, shortfalls, tasks, reports, reading, and who opened the
 * notebook. Of votes and papers nothing: a secret paper is nobody's record, and what the committee noted for itself is not the member's yet.
 */
export async function exportOwnData(ports: Needs, actor: Actor): Promise<Result<OwnData, 'access/not-found'>> {
  const pass = await takeReaderPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const { stores, clock } = ports
  const [lines, memberships, person, openings] = await Promise.all([
    stores.notebooks.ofPerson(actor.personId),
    stores.members.ofPerson(actor.personId),
    stores.people.find(actor.personId),
    openingsOf(ports, actor.personId),
  ])
  const years = yearsOf(lines, yearOf(pass.value.on))
  const cells = await Promise.all(memberships.map((member) => ofMembership(ports, member, years)))
  const { name, cardNumber, phone, bornOn } = person ?? { name: actor.name, cardNumber: '', phone: null, bornOn: null }
  return ok({
    data: {
      format: 'so-tay-own-data/1',
      takenAt: clock.now(),
      person: { name, cardNumber, phone, bornOn },
      notebook: lines,
      cells,
      openings,
    },
    books: await booksOfYears(ports, pass.value, { lines, years }),
  })
}

async function ofMembership(ports: Needs, member: Member, years: readonly number[]) {
  const { stores } = ports
  const { cellId, id: memberId } = member
  const ofYears = await Promise.all(years.map((year) => ofYear(ports, member, year)))
  const [tasks, reads, promises, campaignReports] = await Promise.all([
    stores.tasks.open(cellId),
    stores.content.readsOf(cellId, memberId),
    stores.promises.ofMembers([{ cellId, memberId }]),
    campaignReportsOf(ports, member),
  ])
  const shortfalls = uniqueById(ofYears.flatMap((one) => one.shortfalls))
  const openTasks = tasks.filter((one) => one.memberId === memberId)
  const reports = await stores.reports.about(
    cellId,
    [...shortfalls, ...openTasks].map(({ id }) => id),
  )
  return {
    membership: member,
    years: ofYears.map(({ shortfalls: _, ...one }) => one),
    ...{ shortfalls, openTasks, reports: reports.filter((one) => one.memberId === memberId), promises, campaignReports, reads },
  }
}

async function ofYear({ stores }: Needs, { cellId, id: memberId }: Member, year: number) {
  const [registration, reflections, selfAssessment, shortfalls, scoreSheets] = await Promise.all([
    stores.registrations.find(cellId, memberId, year),
    stores.reflections.ofMember(cellId, memberId, year),
    stores.assessments.find(cellId, memberId, year),
    stores.shortfalls.ofCell(cellId, year),
    stores.scoreSheets.ofMember(cellId, memberId, year),
  ])
  return {
    ...{ year, registration, reflections, selfAssessment },
    scoreSheet: scoreSheets.find((one) => one.by === 'SELF')?.sheet ?? null,
    shortfalls: shortfalls.filter((one) => one.memberId === memberId && isOpenToMember(one)),
  }
}

async function campaignReportsOf(ports: Needs, { cellId, id: memberId }: Member) {
  const tree = await treeToday(ports)
  const campaigns = await ports.stores.campaigns.ofUnits(tree.ancestors(cellId).map(({ id }) => id))
  const reports = await Promise.all(campaigns.map(({ id }) => ports.stores.campaignReports.find(cellId, id, memberId)))
  return reports.filter((one) => one !== null)
}

const uniqueById = <Row extends { id: string }>(rows: readonly Row[]): Row[] => [...new Map(rows.map((row) => [row.id, row])).values()]
