import type { Level } from '#domain/classification/levels.ts'
import { ofTheMeeting } from '#domain/notebook/entries.ts'
import { monthsOf } from '#domain/notebook/month.ts'
import { civilDate, yearOf } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import { joinCampaigns, type MadeCampaign } from './campaigns.ts'
import type { YearLevel } from './levels.ts'
import { type Making, onDay } from './making.ts'
import { announceMeeting, type Held, holdMeeting } from './meetings.ts'
import { reflect } from './months.ts'
import { reviewNorms, setNorms } from './norms-of-cell.ts'
import { register } from './registrations.ts'
import { reviewDay, reviewYear } from './reviews.ts'
import { type Shortfalls, shortfallsOf } from './shortfalls.ts'
import { praises } from './words.ts'

type Years = {
  years: readonly number[]
  levels: ReadonlyMap<number, ReadonlyMap<string, YearLevel>>
  campaigns: readonly MadeCampaign[]
  /** Decides on which days the cell meets. */
  place: number
}

/** All years of one cell; gives what it proposed, year by year. */
export function writeCellYears(making: Making, { years, levels, campaigns, place }: Years): Map<number, Map<string, Level>> {
  const shortfalls = shortfallsOf(making)
  const norms = making.chance.percent(35) ? setNorms(making, civilDate(years[0] ?? 2020, 1, 2)) : null
  const thematic: Held[] = []
  const proposed = new Map<number, Map<string, Level>>()
  for (const year of years.filter((one) => one >= making.cell.plan.year)) {
    const registered = register(making, year)
    for (const month of monthsOf(year).filter((one) => `${one}-01` <= making.today)) {
      const self = shortfalls.name(month, year)
      reflect(making, { month, year, registered, shortfalls: self })
      meetInMonth(making, shortfalls, { month, place })
      thematic.push(...meetOnTopic(making, { month, place }))
      if (norms) reviewNorms(making, norms, month)
    }
    writeDeeds(making, year)
    const on = place === 0 && year === yearOf(making.today) ? making.today : reviewDay(year, place)
    proposed.set(year, reviewYear(making, { year, levels: levels.get(year) ?? new Map(), registered, on }))
  }
  shortfalls.finish()
  joinCampaigns(making, campaigns, thematic)
  return proposed
}

/** The regular meeting, on the same day each month; those who keep little skip one now and then. */
function meetInMonth(making: Making, shortfalls: Shortfalls, { month, place }: { month: string; place: number }): void {
  const on = `${month}-${String(3 + (place % 24)).padStart(2, '0')}`
  const title = `Sinh hoạt chi bộ tháng ${Number(month.slice(5))}/${month.slice(0, 4)}`
  const plan = { kind: 'REGULAR' as const, year: Number(month.slice(0, 4)), on, title }
  const isKept = making.chance.percent(74 + making.diligence / 4)
  if (isKept && on >= making.today) announceMeeting(making, plan)
  if (!isKept || on >= making.today) return
  const said = [...(making.chance.percent(60) ? (['PRAISE'] as const) : []), ...(making.chance.percent(9) ? (['REMINDER'] as const) : [])]
  const held = holdMeeting(making, { ...plan, said })
  shortfalls.conclude(month, held)
  praise(making, held, said)
}

/** A thematic meeting in the second month of each quarter (rule 12). */
function meetOnTopic(making: Making, { month, place }: { month: string; place: number }): Held[] {
  const on: CivilDate = `${month}-${String(10 + ((place * 5) % 17)).padStart(2, '0')}`
  if (Number(month.slice(5)) % 3 !== 2 || on >= making.today || !making.chance.percent(65 + making.diligence / 3)) return []
  const title = 'Sinh hoạt chuyên đề học tập và làm theo Bác'
  return [holdMeeting(making, { kind: 'THEMATIC', year: Number(month.slice(0, 4)), on, title })]
}

function praise({ chance, book }: Making, held: Held, said: readonly ('PRAISE' | 'REMINDER')[]): void {
  for (const kind of held.present.length > 0 ? said : []) {
    const reason = kind === 'PRAISE' ? chance.pick(praises) : 'Chưa làm đúng việc đã hứa với chi bộ.'
    const body = { reason, agreed: held.base, base: held.base, voteId: `${held.id}v` }
    const year = Number(held.on.slice(0, 4))
    book.add({ member: chance.pick(held.present), year, at: held.closedAt, author: ofTheMeeting, meeting: held, kind, body })
  }
}

/** Good deeds that the cell committee confirmed. */
function writeDeeds({ cell, chance, bulk, book, next, today }: Making, year: number): void {
  for (const member of cell.people.filter(() => chance.percent(3))) {
    const doneOn = civilDate(year, chance.between(2, 11), chance.between(1, 28))
    if (doneOn >= today || doneOn < member.joinedOn || (member.leftOn && doneOn >= member.leftOn)) continue
    const [id, at, text] = [`${cell.plan.id}-g${next('deed').toString(36)}`, onDay(doneOn, '11:00'), chance.pick(praises)]
    const settled = { settledById: cell.secretary.personId, settledAt: at, meetingId: null }
    bulk.add('GoodDeed', {
      ...{
        cellId: cell.plan.id,
        id,
        memberId: member.id,
        year,
        text,
        doneOn,
        proposedById: member.personId,
        proposedAt: at,
        state: 'CONFIRMED',
        word: '',
      },
      ...settled,
    })
    book.add({
      ...{ member, year, at, author: { id: cell.secretary.personId, name: cell.secretary.name, role: 'SECRETARY' } },
      ...{ kind: 'GOOD_DEED', body: { deedId: id, text, doneOn } },
    })
  }
}
