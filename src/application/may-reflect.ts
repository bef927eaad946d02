import { expectedInMonth, type NotExpected } from '#domain/notebook/expected-in-month.ts'
import type { Month } from '#domain/notebook/month.ts'
import { monthToWrite } from '#domain/notebook/reflection-month.ts'
import type { ReflectionRefusal } from '#domain/notebook/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { MonthOfMember } from './reflection-form.ts'
import type { MemberPass } from './take-member-pass.ts'

/** Of whom nothing is asked but who may write all the same. */
const mayAllTheSame: readonly NotExpected[] = ['EXEMPT', 'AWAY']

/** Whether a month may be written: not before its time, not once it is frozen, and not where it is another cell's to ask. */
export function mayReflect(
  month: Month,
  { member, statuses, on }: Pick<MemberPass, 'member' | 'statuses' | 'on'>,
  { meetings, frozen }: Pick<MonthOfMember, 'meetings' | 'frozen'>,
): Result<null, ReflectionRefusal> {
  if (frozen) return refuse('reflection/frozen')
  if (month > monthToWrite(on, meetings)) return refuse('reflection/not-yet')
  const asked = expectedInMonth(member, statuses, { month, today: on })
  return asked.expected || mayAllTheSame.includes(asked.why) ? ok(null) : refuse('reflection/not-asked')
}
