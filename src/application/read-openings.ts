import { vietnamDay } from '#domain/organization/civil-date.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import type { AuditLine } from './ports/people.ts'
import type { Ports } from './ports.ts'

/** An opening under an inspection mandate: `about` names the member, the mandate and its number. */
export const notebookRead = 'notebook-read'

/** The deciding committee read the classification files of the whole cell (rule 30). */
export const filesRead = 'classification-files-read'

/** A committee on the way opened the file of a commendation: `about` names the member and the title. */
export const commendationRead = 'commendation-read'

const rights = { [notebookRead]: 'MANDATE', [filesRead]: 'CLASSIFICATION_FILE', [commendationRead]: 'COMMENDATION' } as const

/** The whole cell's lines on the committee's board are less than one member's file. */
const rightOf = ({ act, about }: AuditLine) =>
  act === filesRead && about.memberId === undefined ? ('CLASSIFICATION_BOARD' as const) : rights[act as keyof typeof rights]

/** Who opened one's notebook by which right. */
export type Opening = { at: string; name: string; right: ReturnType<typeof rightOf>; number: string | null; times: number }

/** As many as a screen bears; the log itself keeps all. */
const mostLines = 400

/**
 * Who besides the own cell committee, whose daily work it is, opened this person's notebook: in every cell of theirs, the latest first. Who
 * opened it several times a day stands there once, with how often.
 */
export async function openingsOf({ stores }: Pick<Ports, 'stores'>, personId: string): Promise<Opening[]> {
  const memberships = await stores.members.ofPerson(personId)
  const acts = Object.keys(rights)
  const found = await Promise.all(
    memberships.map(async (own) => {
      const lines = await stores.audit.ofMember({ cellId: own.cellId, memberId: own.id, acts }, mostLines)
      // what was read of the whole cell before one joined or after one left was not one's own
      return lines.filter((line) => line.about.memberId !== undefined || belongsOn(own, vietnamDay(line.at)))
    }),
  )
  const lines = found.flat().toSorted((a, b) => (a.at < b.at ? 1 : -1))
  const people = await stores.people.findMany([...new Set(lines.map(({ actorId }) => actorId))])
  return oncePerDay(lines, new Map(people.map(({ id, name }) => [id, name])))
}

function oncePerDay(lines: readonly AuditLine[], names: ReadonlyMap<string, string>): Opening[] {
  const openings = new Map<string, Opening>()
  for (const line of lines) {
    const { at, actorId, about } = line
    const right = rightOf(line)
    const key = [vietnamDay(at), actorId, right, about.mandateId ?? ''].join(' ')
    const known = openings.get(key)
    const number = about.number == null ? null : String(about.number)
    openings.set(key, known ? { ...known, times: known.times + 1 } : { at, name: names.get(actorId) ?? '', right, number, times: 1 })
  }
  return [...openings.values()]
}
