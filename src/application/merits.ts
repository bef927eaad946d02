import type { DecidedYear } from '#domain/classification/commendation.ts'
import type { Commended } from '#domain/commendation/commendation.ts'
import type { Merits } from '#domain/commendation/eligible.ts'
import type { Ports } from './ports.ts'

type Who =
  | Pick<Extract<Commended, { subject: 'PERSON' }>, 'subject' | 'personId' | 'cellId' | 'memberId'>
  | Pick<Extract<Commended, { subject: 'UNIT' }>, 'subject' | 'unitId'>

/**
 * What is on record for these people and collectives now: years decided over all cells of a person, so that a revoked decision is seen at
 * once, and the year's confirmed deeds.
 */
export async function meritsOf(
  { stores }: Pick<Ports, 'stores'>,
  subjects: readonly { who: Who; year: number }[],
): Promise<(who: Who, year: number) => Merits> {
  const people = subjects.flatMap(({ who }) => (who.subject === 'PERSON' ? [who.personId] : []))
  const units = subjects.flatMap(({ who }) => (who.subject === 'UNIT' ? [who.unitId] : []))
  const cellYears = new Map(
    subjects.flatMap(({ who, year }) =>
      who.subject === 'PERSON' ? [[`${who.cellId} ${year}`, { cellId: who.cellId, year }] as const] : [],
    ),
  )
  const [ofPeople, ofUnits, deeds] = await Promise.all([
    people.length > 0 ? stores.decisions.yearsOf([...new Set(people)]) : noYears,
    units.length > 0 ? stores.collectives.yearsOf([...new Set(units)]) : noYears,
    Promise.all([...cellYears.values()].map(({ cellId, year }) => stores.deeds.ofCell(cellId, year))),
  ])
  const confirmed = deeds.flat().filter(({ state }) => state === 'CONFIRMED')
  return (who, year) =>
    who.subject === 'UNIT'
      ? { decided: ofUnits.get(who.unitId) ?? [], deeds: 0 }
      : {
          decided: ofPeople.get(who.personId) ?? [],
          deeds: confirmed.filter((deed) => deed.memberId === who.memberId && deed.year === year).length,
        }
}

const noYears: ReadonlyMap<string, DecidedYear[]> = new Map()
