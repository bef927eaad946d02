import { ofTheMeeting } from '#domain/notebook/entries.ts'
import { type Month, monthAfter } from '#domain/notebook/month.ts'
import type { ReflectionTopicCode, ShortfallDraft, ShortfallState } from '#domain/notebook/types.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { Making } from './making.ts'
import type { Held } from './meetings.ts'
import { isActiveOn, type Person } from './people.ts'
import { shortfallTexts } from './words.ts'

type Named = ShortfallDraft & {
  member: Person
  year: number
  source: 'SELF' | 'COMMITTEE' | 'MEETING'
  remediedIn: Month
  namedOn: CivilDate
  /** The last meeting that spoke of it. */
  heardIn: string | null
}

/** The shortfalls of a cell through the years: named in a month, spoken of in its meeting, remedied some months later, or not yet. */
export type Shortfalls = {
  /** Names those of a month; gives what members write of themselves. */
  name(month: Month, year: number): Map<string, ShortfallDraft>
  /** The month's meeting hears the new ones, and those that are remedied by then. */
  conclude(month: Month, held: Held): void
  /** Writes what is still open. */
  finish(): void
}

export function shortfallsOf(making: Making): Shortfalls {
  let open: Named[] = []
  return {
    name(month, year) {
      const named = nameSome(making, { month, year })
      open.push(...named)
      return new Map(named.filter(({ source }) => source === 'SELF').map((one) => [one.member.id, draftOf(one)]))
    },
    conclude(month, held) {
      const done = open.filter(({ heardIn, remediedIn }) => heardIn !== null && remediedIn <= month)
      for (const one of done) settle(making, one, held)
      open = open.filter((one) => !done.includes(one))
      for (const one of open.filter(({ heardIn }) => heardIn === null)) hear(making, one, held)
    },
    finish() {
      for (const one of open) write(making, one, one.heardIn === null ? 'OPEN' : 'CARRIED_OVER')
    },
  }
}

function nameSome({ cell, chance, diligence, next }: Making, { month, year }: { month: Month; year: number }): Named[] {
  const named = cell.people.filter((member) => chance.percent(4) && isActiveOn(member, `${month}-28`))
  return named.map((member) => {
    const topic = chance.pick(topics)
    const quick = chance.percent(60 + diligence * 0.3)
    return {
      ...{ id: `${cell.plan.id}-s${next('shortfall').toString(36)}`, topic, ...shortfallTexts[topic], member, year, heardIn: null },
      namedOn: `${month}-02`,
      dueOn: addDays(`${month}-28`, chance.between(20, 110)),
      source: chance.percent(60) ? 'SELF' : chance.percent(60) ? 'COMMITTEE' : 'MEETING',
      remediedIn: monthAfter(month, quick ? chance.between(1, 4) : chance.between(5, 30)),
    }
  })
}

/** Some topics come more often than others, as everywhere. */
const topics: readonly ReflectionTopicCode[] = [
  ...(['RESPONSIBILITY', 'RESPONSIBILITY', 'RESPONSIBILITY', 'CRITICISM', 'CRITICISM', 'DISCIPLINE', 'DISCIPLINE'] as const),
  ...(['PEOPLE', 'ETHICS_LIFESTYLE', 'POLITICAL_IDEOLOGY', 'UNITY'] as const),
]

const draftOf = ({ id, topic, text, cause, remedy, dueOn }: Named): ShortfallDraft => ({ id, topic, text, cause, remedy, dueOn })

function hear(making: Making, one: Named, held: Held): void {
  one.heardIn = held.id
  enter(making, one, { held, state: 'CARRIED_OVER' })
}

function settle(making: Making, one: Named, held: Held): void {
  one.heardIn = held.id
  enter(making, one, { held, state: 'REMEDIED' })
  write(making, one, 'REMEDIED', held.on)
}

const conclusions: Readonly<Record<ShortfallState, string>> = {
  OPEN: '',
  CARRIED_OVER: 'Chi bộ giao sửa trong thời hạn đã ghi.',
  REMEDIED: 'Chi bộ ghi nhận đã khắc phục.',
}

function enter({ cell, book }: Making, one: Named, { held, state }: { held: Held; state: ShortfallState }): void {
  const { topic, text, remedy, dueOn, member, year } = one
  const body = { shortfallId: one.id, topic, text, conclusion: conclusions[state], remedy, dueOn, follower: cell.deputy.name, state }
  book.add({ member, year, at: held.closedAt, author: ofTheMeeting, meeting: held, kind: 'CONCLUSION', body })
}

function write({ bulk, cell }: Making, one: Named, state: ShortfallState, remediedOn: CivilDate | null = null): void {
  const { member, year, source, heardIn } = one
  bulk.add('Shortfall', {
    ...{ cellId: cell.plan.id, memberId: member.id, year, ...draftOf(one), source, state, onAgenda: true },
    ...{
      openedOn: one.namedOn,
      remediedOn,
      conclusion: conclusions[state] || null,
      followerId: heardIn && cell.deputy.id,
      concludedIn: heardIn,
    },
  })
}
