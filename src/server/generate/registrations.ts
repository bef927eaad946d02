import { shippedReflection } from '#domain/notebook/reflection-template.ts'
import type { RegisteredItem, RegistrationAnswers } from '#domain/notebook/year-entries.ts'
import { addDays, civilDate } from '#domain/organization/civil-date.ts'
import { type Making, onDay } from './making.ts'
import { byMember, bySecretary } from './notebook-rows.ts'
import { isActiveOn, type Person } from './people.ts'
import { deeds } from './words.ts'

/** What each member registered for a year, until 31 March as a rule, and the cell committee's approval. Gives the items by member. */
export function register(making: Making, year: number): Map<string, readonly RegisteredItem[]> {
  const { cell, chance, today, diligence } = making
  const items = new Map<string, readonly RegisteredItem[]>()
  for (const member of cell.people) {
    if (!isActiveOn(member, civilDate(year, 3, 31))) continue
    const late = chance.percent(9 - diligence / 16)
    const on = late ? civilDate(year, 4, chance.between(1, 28)) : civilDate(year, chance.between(1, 3), chance.between(2, 28))
    if (on >= today || chance.percent(2.4 - diligence / 50)) continue
    items.set(member.id, registerOne(making, member, { year, on, late }))
  }
  return items
}

function registerOne(
  { cell, book, bulk, chance }: Making,
  member: Person,
  { year, on, late }: { year: number; on: string; late: boolean },
) {
  const items = [chance.between(0, deeds.length - 1), chance.between(0, deeds.length - 1)].map((at, place): RegisteredItem => {
    const { what, measure } = deeds[at] as (typeof deeds)[number]
    const topic = shippedReflection.topics[at % shippedReflection.topics.length]?.code ?? null
    return { id: `v${place + 1}`, what, howOften: 'Hằng tháng', measure, until: civilDate(year, 12, 15), topic, regulation: '' }
  })
  const answers: RegistrationAnswers = { items, commitment: 'Giữ đúng lời hứa trước chi bộ; làm đến nơi đến chốn việc đã đăng ký.' }
  const [at, settledAt] = [onDay(on, '12:20'), onDay(addDays(on, 6), '02:10')]
  const entryId = book.add({
    member,
    year,
    at,
    author: byMember(member),
    kind: 'REGISTRATION',
    body: { ...answers, late, changeReason: null },
  })
  book.add({
    ...{ member, year, at: settledAt, author: bySecretary(cell.secretary), aboutId: entryId },
    ...{ kind: 'REGISTRATION_SETTLED', body: { approved: true, word: '' } },
  })
  bulk.add('Registration', {
    ...{
      cellId: member.cellId,
      memberId: member.id,
      year,
      draft: answers,
      draftVersion: 1,
      handedIn: answers,
      handedInAt: at,
      late,
      entryId,
    },
    ...{ approved: answers, state: 'APPROVED', settledById: cell.secretary.personId, settledAt, version: 2 },
  })
  return items
}
