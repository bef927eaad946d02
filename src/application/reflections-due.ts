import { monthAfter, yearOfMonth } from '#domain/notebook/month.ts'
import { type MonthStanding, monthStanding, monthToWrite } from '#domain/notebook/reflection-month.ts'
import { addDays } from '#domain/organization/civil-date.ts'
import type { CivilDate } from '#domain/organization/types.ts'
import type { MeetingSummary } from './ports/meetings.ts'
import type { Ports } from './ports.ts'
import type { MemberPass } from './take-member-pass.ts'

/** The month to write, until it is handed in; and the month before, when its day went by: late is better than not. */
export async function reflectionsDue(
  { stores }: Pick<Ports, 'stores'>,
  { cellId, memberId, member, statuses, on }: MemberPass,
  { meetings, daysBefore }: { meetings: readonly MeetingSummary[]; daysBefore: number },
) {
  const month = monthToWrite(on, meetings)
  const last = monthAfter(month, -1)
  const records = await Promise.all([last, month].map((one) => stores.reflections.find(cellId, memberId, one)))
  const standing = (one: string) => {
    const record = records.find((row) => row?.month === one)
    return monthStanding(one, record?.handedIn ? record : null, { member, statuses, meetings, daysBefore, today: on })
  }
  const [now, before] = [standing(month), standing(last)]
  return [
    ...(isNear(now, on) ? [line('REFLECTION', month, now.dueOn)] : []),
    ...(before.state === 'MISSING' ? [line('REFLECTION_MISSED', last, null)] : []),
  ]
}

/** Not a whole month ahead: the first page tells what is near. */
const daysShown = 14

const isNear = (standing: MonthStanding, on: CivilDate): standing is MonthStanding & { dueOn: CivilDate } =>
  (standing.state === 'DUE' || standing.state === 'MISSING') && addDays(standing.dueOn, -daysShown) <= on

const line = (kind: 'REFLECTION' | 'REFLECTION_MISSED', month: string, on: CivilDate | null) => ({
  ...{ kind, title: `${month.slice(5)}/${month.slice(0, 4)}`, on, about: month, year: yearOfMonth(month) },
})
