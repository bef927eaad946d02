import { isMonth, type Month, monthAfter, monthsOf, yearOfMonth } from '#domain/notebook/month.ts'
import { emptyReflection } from '#domain/notebook/reflection.ts'
import { isMonthClosed, mayReflect, monthStanding, monthToWrite, type ReflectionFacts } from '#domain/notebook/reflection-month.ts'
import { isOverdue } from '#domain/notebook/shortfall.ts'
import { ok, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { ReflectionRecord } from './ports/reflections.ts'
import type { Ports } from './ports.ts'
import { isReflectionOnPaper, monthOfMember } from './reflection-form.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** One's own reflection of a month: what is asked, what stands in it, what one wrote the last time, and where the year's months stand. */
export async function readMyReflection(ports: Needs, actor: Actor, of: { cellId?: string | undefined; month?: string | undefined }) {
  const pass = await takeMemberPass(ports, actor, of.cellId)
  if (!pass.ok) return pass
  if (of.month !== undefined && !isMonth(of.month)) return refuse('access/not-found' as const)
  const { cellId, memberId, member, statuses, on } = pass.value
  const toWrite = monthToWrite(on, await ports.stores.meetings.ofCell(cellId))
  const month = of.month ?? toWrite
  const [{ record, tree, asks, earlier, items, meetings, daysBefore, closed, frozen }, records, entries] = await Promise.all([
    monthOfMember(ports, pass.value, month),
    recordsAround(ports, pass.value, month),
    ports.stores.notebooks.entries(cellId, memberId, yearOfMonth(month)),
  ])
  const facts: ReflectionFacts = { member, statuses, meetings, daysBefore, today: on }
  const before = records.findLast((one) => one.month < month && one.handedIn)
  const line = entries.findLast((one) => one.kind === 'REFLECTION' && one.body.month === month)
  return ok({
    ...{ cellId, memberId, name: member.name, cellName: tree.unit(cellId)?.name ?? '', month, toWrite },
    standing: standingOf(month, records, facts),
    template: asks.template,
    items: items.map(({ id, what, howOften, measure, until }) => ({ id, what, howOften, measure, until })),
    earlier: earlier.map(({ id, topic, text, remedy, dueOn, conclusion }) => ({
      ...{ id, topic, text, remedy, dueOn, conclusion },
      overdue: isOverdue(dueOn, on),
    })),
    before: before?.handedIn ? { month: before.month, answers: before.handedIn } : null,
    answers: record?.draft ?? emptyReflection(),
    draftVersion: record?.draftVersion ?? 0,
    handedIn: record?.handedIn ?? null,
    handedInAt: record?.handedInAt ?? null,
    late: record?.late ?? false,
    frozen,
    closed,
    mayWrite: mayReflect(month, facts, frozen).ok,
    onPaper: isReflectionOnPaper(record),
    entryId: line?.id ?? null,
    months: monthsOf(yearOfMonth(month)).map((one) => ({
      ...standingOf(one, records, facts),
      frozen: isHandedIn(one, records) && isMonthClosed(one, meetings),
    })),
  })
}

/** The year's months in all cells one belongs or belonged to, and the last months of the year before. */
async function recordsAround({ stores }: Needs, { personId }: MemberPass, month: Month): Promise<ReflectionRecord[]> {
  const years = new Set([yearOfMonth(monthAfter(month, -3)), yearOfMonth(month)])
  const all = await stores.members.ofPerson(personId)
  const found = await Promise.all(all.flatMap(({ cellId, id }) => [...years].map((year) => stores.reflections.ofMember(cellId, id, year))))
  return found.flat().toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

const isHandedIn = (month: Month, records: readonly ReflectionRecord[]) => records.some((one) => one.month === month && one.handedIn)

const standingOf = (month: Month, records: readonly ReflectionRecord[], facts: ReflectionFacts) =>
  monthStanding(month, records.find((one) => one.month === month && one.handedIn) ?? null, facts)
