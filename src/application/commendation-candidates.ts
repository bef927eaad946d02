import type { Commendation, Commended } from '#domain/commendation/commendation.ts'
import { isAlive } from '#domain/commendation/commendation.ts'
import { type CandidateFacts, draftPapers } from '#domain/commendation/draft-papers.ts'
import { missingFor } from '#domain/commendation/eligible.ts'
import { wayUp } from '#domain/commendation/title.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { inNameOrder } from '#domain/organization/names.ts'
import type { OrgTree } from '#domain/organization/org-tree.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { OrgUnit } from '#domain/organization/types.ts'
import { meritsOf } from './merits.ts'
import type { Ports } from './ports.ts'
import { titlesFor } from './titles-in-force.ts'

type Of = { tree: OrgTree; year: number; fromUnitId: string }

/**
 * The members of a cell and the cell itself, or an organisation itself, as candidates that this unit may propose: what the vote, the
 * nomination and the deeds say, and for each title what it still asks. Those with most to show stand first; nothing is picked.
 */
export async function candidatesOf(ports: Pick<Ports, 'stores'>, unit: OrgUnit, of: Of) {
  const { stores } = ports
  const { tree, year, fromUnitId } = of
  const ways = (await titlesFor(ports, tree, unit.id)).flatMap((title) => {
    const way = wayUp(tree, unit, title)
    return way?.fromUnitId === fromUnitId ? [{ title, upperName: tree.unit(way.way[0] ?? '')?.name ?? '' }] : []
  })
  const people = unit.isCell && ways.some(({ title }) => title.subject === 'PERSON') ? await membersOf(ports, unit, of) : []
  const itself = { who: { subject: 'UNIT', unitId: unit.id, name: unit.name } satisfies Commended, vote: null, nomination: null, deeds: [] }
  const all = ways.some(({ title }) => title.subject === 'UNIT') ? [itself, ...people] : people
  const [merits, known] = await Promise.all([
    meritsOf(
      ports,
      all.map(({ who }) => ({ who, year })),
    ),
    stores.commendations.from([fromUnitId], year),
  ])
  const rows = all.map(({ who, vote, nomination, deeds }) => {
    const has = merits(who, year)
    const facts: CandidateFacts = {
      ...{ name: who.name, isUnit: who.subject === 'UNIT', unitName: unit.name, upperName: '', year },
      ...{ decided: has.decided, vote, nomination, deeds },
    }
    return {
      ...{ unitId: unit.id, memberId: who.subject === 'PERSON' ? who.memberId : null, name: who.name, vote, nomination, deeds },
      years: has.decided.map((one) => ({ ...one })),
      titles: ways
        .filter(({ title }) => title.subject === who.subject)
        .map(({ title, upperName }) => ({
          ...{ key: title.key, name: title.name, form: title.form, missing: missingFor(title, year, has) },
          proposed: known.some((one) => isAlive(one) && one.title.key === title.key && isOf(one, who)),
          papers: draftPapers(title.name, { ...facts, upperName }),
        })),
    }
  })
  return rows.toSorted((a, b) => weightOf(b) - weightOf(a))
}

export type Candidate = Awaited<ReturnType<typeof candidatesOf>>[number]

const isOf = ({ who }: Commendation, other: Commended): boolean =>
  who.subject === 'PERSON'
    ? other.subject === 'PERSON' && who.personId === other.personId
    : other.subject === 'UNIT' && who.unitId === other.unitId

type Weighed = {
  memberId: string | null
  vote: { passed: boolean } | null
  nomination: string | null
  deeds: readonly string[]
  titles: readonly { missing: readonly object[] }[]
}

/** The collective first, then by eligible, by vote, by nomination, by deeds; a tie stays in the order of names. */
const weightOf = ({ memberId, vote, nomination, deeds, titles }: Weighed): number =>
  (memberId === null ? 1000 : 0) +
  (titles.some(({ missing }) => missing.length === 0) ? 100 : 0) +
  (vote?.passed ? 40 : 0) +
  (nomination ? 20 : 0) +
  Math.min(deeds.length, 9)

async function membersOf({ stores }: Pick<Ports, 'stores'>, cell: OrgUnit, { tree, year }: Of) {
  const [files, nominations, deeds, votes, meetings] = await Promise.all([
    stores.members.ofCell(cell.id),
    stores.nominations.ofCell(cell.id, year),
    stores.deeds.ofCell(cell.id, year),
    stores.notebooks.ofCell(cell.id, year, ['COMMENDATION']),
    stores.meetings.ofCell(cell.id),
  ])
  const members = inNameOrder(files.map(({ member }) => member).filter((member) => belongsOn(member, tree.on)))
  return members.map(({ id: memberId, personId, name }) => {
    const line = votes.findLast((one) => one.memberId === memberId)
    const body = line?.kind === 'COMMENDATION' ? line.body : null
    return {
      who: { subject: 'PERSON', personId, cellId: cell.id, memberId, name } satisfies Commended,
      vote:
        line && body
          ? {
              ...{ passed: body.passed, agree: body.figures.AGREE ?? body.figures.CHOSEN ?? 0, base: body.base, on: vietnamDay(line.at) },
              meeting: meetings.find(({ id }) => id === line.meetingId)?.title ?? '',
            }
          : null,
      nomination: nominations.find((one) => one.memberId === memberId)?.reason ?? null,
      deeds: deeds.filter((one) => one.memberId === memberId && one.state === 'CONFIRMED').map(({ text }) => text),
    }
  })
}
