import { firstDayOf, lastDayOf, type Month, monthAfter } from '#domain/notebook/month.ts'
import { emptyReflection } from '#domain/notebook/reflection.ts'
import { shippedReflection } from '#domain/notebook/reflection-template.ts'
import type { ReflectionTopicCode, ShortfallDraft } from '#domain/notebook/types.ts'
import type { ItemReport, ReflectionAnswers, RegisteredItem } from '#domain/notebook/year-entries.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import { type Making, onDay } from './making.ts'
import { byMember, bySecretary } from './notebook-rows.ts'
import { isActiveOn, type Person } from './people.ts'
import { reflections, remarks } from './words.ts'

const topics = shippedReflection.topics.map(({ code, label }) => ({ code, label: label.vi }))

type Written = {
  month: Month
  year: number
  registered: ReadonlyMap<string, readonly RegisteredItem[]>
  shortfalls: ReadonlyMap<string, ShortfallDraft>
}

/** The reflections of a month that were handed in, and the cell committee's remarks on most of them. */
export function reflect(making: Making, written: Written): void {
  const { cell, chance, today, diligence } = making
  const lastDay = lastDayOf(written.month)
  for (const [place, member] of cell.people.entries()) {
    if (!isActiveOn(member, lastDay) || !chance.percent(70 + diligence * 0.28)) continue
    const on = addDays(firstDayOf(written.month), 14 + ((place * 7) % 12))
    if (on >= today) continue
    handIn(making, member, { ...written, on, late: chance.percent(5) })
    const remarkedOn = addDays(lastDay, -1)
    if (remarkedOn < today && chance.percent(10 + diligence * 0.5)) remark(making, member, { ...written, on: remarkedOn })
  }
}

function handIn(
  { book, bulk, chance, today }: Making,
  member: Person,
  { month, year, registered, shortfalls, on, late }: Written & { on: string; late: boolean },
) {
  const text = Object.fromEntries([chance.between(0, 6), chance.between(0, 6)].map((at) => wordsOn(at, chance.percent(80))))
  const items = (registered.get(member.id) ?? []).slice(0, 1).map(({ id, what }): ItemReport => {
    const outcome = chance.percent(75) ? 'ACHIEVED' : chance.percent(70) ? 'PARTLY' : 'NOT'
    return { itemId: id, what, done: outcome === 'NOT' ? '' : 'Đã làm, có báo tổ trưởng.', outcome }
  })
  const own = shortfalls.get(member.id)
  const answers: ReflectionAnswers = { text, items, shortfalls: own ? [own] : [], corrections: [] }
  const at = onDay(on, '12:40')
  const frozen = monthAfter(month) <= today.slice(0, 7)
  bulk.add('Reflection', {
    ...{
      cellId: member.cellId,
      memberId: member.id,
      month,
      templateUnitId: shippedReflection.unitId,
      templateVersion: shippedReflection.version,
    },
    ...{ draft: frozen ? emptyReflection() : answers, draftVersion: 1, handedIn: answers, handedInAt: at, late },
    frozenAt: frozen ? onDay(`${monthAfter(month)}-01`, '03:00') : null,
  })
  book.add({ member, year, at, author: byMember(member), kind: 'REFLECTION', body: { ...answers, month, late, topics } })
}

function wordsOn(at: number, usual: boolean): [string, string] {
  const code = shippedReflection.topics[at]?.code as ReflectionTopicCode
  return [code, reflections[code][usual ? 0 : 1] ?? '']
}

function remark({ cell, book, bulk, chance }: Making, member: Person, { month, year, on }: Written & { on: string }): void {
  const author = bySecretary(cell.secretary)
  const at = onDay(on, '13:00')
  const said = { month, text: chance.pick(remarks), proposes: null, reason: '' }
  book.add({ member, year, at, author, kind: 'MONTHLY_REMARK', body: said })
  bulk.add('MonthlyRemark', {
    ...{ cellId: member.cellId, memberId: member.id, ...said, recordedById: author.id, byName: author.name, byRole: author.role },
    ...{ recordedAt: at, enteredAt: at },
  })
}
