import { registrationAsked } from '#domain/notebook/registration-due.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { registrationRulesOf } from './registration-form.ts'
import type { MemberPass } from './take-member-pass.ts'

/** The year's registration while it is asked and not handed in, or was returned; `title` is then the cell committee's remark. */
export async function registrationDueLine(ports: Pick<Ports, 'stores' | 'clock'>, { cellId, memberId, member, statuses, on }: MemberPass) {
  const year = yearOf(on)
  const record = await ports.stores.registrations.find(cellId, memberId, year)
  if (record?.state === 'HANDED_IN' || record?.state === 'APPROVED') return []
  const { term } = await registrationRulesOf(ports, await treeToday(ports), { cellId, year })
  const asked = registrationAsked(member, statuses, { year, today: on, term })
  if (!asked.asked) return []
  return [{ kind: 'REGISTRATION' as const, title: record?.word || null, on: asked.dueOn, about: null, year }]
}
