import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { isMonth, yearOfMonth } from '#domain/notebook/month.ts'
import { checkReflection, type ReflectionFieldRefusal, tidyReflection } from '#domain/notebook/reflection.ts'
import { mayReflect, reflectionDue } from '#domain/notebook/reflection-month.ts'
import { topicOnRecord } from '#domain/notebook/reflection-template.ts'
import type { ReflectionRefusal } from '#domain/notebook/refusals.ts'
import { cardOf, recordShortfall } from '#domain/notebook/shortfall.ts'
import type { ReflectionAnswers } from '#domain/notebook/year-entries.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { ruleSetOf } from './org-today.ts'
import type { ReportRecord } from './ports/follow-up.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'
import type { ReflectionRecord } from './ports/reflections.ts'
import type { Ports } from './ports.ts'
import { type MonthOfMember, monthOfMember } from './reflection-form.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests'>
type Given = { cellId: string; month: string; answers: ReflectionAnswers; draftVersion: number }
type Refused = 'access/not-found' | ReflectionRefusal | RefusedFields<ReflectionFieldRefusal['code']>

/**
 * Hands in a month's reflection, or hands it in again: until the month's regular meeting closes. Every time leaves a line in the notebook;
 * the shortfalls named in it go to the cell's list, and what was done about earlier ones waits for the next meeting that hears of them.
 */
export async function handInReflection(
  ports: Needs,
  actor: Actor,
  given: Given,
): Promise<Result<{ handedInAt: string; late: boolean }, Refused>> {
  const pass = await takeMemberPass(ports, actor, given.cellId)
  if (!pass.ok) return pass
  if (!isMonth(given.month)) return refuse('access/not-found')
  const { cellId, memberId, on } = pass.value
  const { month, draftVersion } = given
  const standing = await monthOfMember(ports, pass.value, month)
  const { record, asks, closed } = standing
  const answers = withRecordIds(ports, cellId, tidyReflection(asks, given.answers), record)
  const sent = alreadyIn(ports, record, answers)
  if (sent) return ok(sent)
  const may = mayReflect(month, { ...pass.value, today: on, meetings: standing.meetings }, standing.frozen)
  if (!may.ok) return may
  const problems = checkReflection(asks, tidyReflection(asks, given.answers))
  if (problems.length > 0) return refuseFields(problems)
  const at = ports.clock.now()
  const late = record?.handedIn ? record.late : on > reflectionDue(month, standing.meetings, standing.daysBefore)
  const template = { templateUnitId: asks.template.unitId, templateVersion: asks.template.version }
  const outcome = await ports.stores.reflections.handIn({
    ...{ cellId, memberId, month, ...template, answers, at, late, frozen: closed, draftVersion },
    entry: await entryOf(ports, pass.value, { month, answers, late, at, standing }),
    shortfalls: await shortfallsOf(ports, pass.value, { month, answers, standing }),
    replaces: record?.handedIn?.shortfalls.map(({ id }) => id) ?? [],
    reports: reportsOf(ports, pass.value, { answers, standing, at }),
  })
  return outcome === 'saved' ? ok({ handedInAt: at, late }) : refuse(`reflection/${outcome}` as const)
}

/** A shortfall keeps the id it was recorded under; one that is new gets its own. */
function withRecordIds({ chance }: Needs, cellId: string, answers: ReflectionAnswers, record: ReflectionRecord | null): ReflectionAnswers {
  const known = new Set(record?.handedIn?.shortfalls.map(({ id }) => id))
  const shortfalls = answers.shortfalls.map((one) => (known.has(one.id) ? one : { ...one, id: chance.cellRowId(cellId) }))
  return { ...answers, shortfalls }
}

/** The same words once more are the same handing in, whose answer got lost on the way. */
function alreadyIn({ digests }: Needs, record: ReflectionRecord | null, answers: ReflectionAnswers) {
  if (!record?.handedIn || record.handedInAt === null) return null
  const words = (of: ReflectionAnswers) => digests.canonical({ ...of, shortfalls: of.shortfalls.map(({ id: _id, ...words }) => words) })
  return words(record.handedIn) === words(answers) ? { handedInAt: record.handedInAt, late: record.late } : null
}

type Written = { month: string; answers: ReflectionAnswers; standing: MonthOfMember }

async function entryOf(
  { stores, chance }: Needs,
  { cellId, memberId, personId, member }: MemberPass,
  { month, answers, standing, late, at }: Written & { late: boolean; at: string },
): Promise<NotebookEntry> {
  const year = yearOfMonth(month)
  const entries = await stores.notebooks.entries(cellId, memberId, year)
  const former = entries.findLast((one) => one.kind === 'REFLECTION' && one.body.month === month)
  const topics = standing.asks.template.topics.map(({ code, label }) => ({ code, label: label.vi }))
  return {
    ...{ id: chance.cellRowId(cellId), cellId, memberId, year, at, meetingId: null, digest: null, aboutId: former?.id ?? null },
    author: { id: personId, name: member.name, role: 'MEMBER' },
    kind: 'REFLECTION',
    body: { ...answers, month, topics, late },
  }
}

async function shortfallsOf(
  ports: Needs,
  { cellId, memberId }: MemberPass,
  { month, answers, standing }: Written,
): Promise<ShortfallRecord[]> {
  const year = yearOfMonth(month)
  const ruleSet = await ruleSetOf(ports, standing.tree, cellId, year)
  const of = { memberId, year, source: 'SELF' as const, display: ruleSet.wallDisplay }
  return answers.shortfalls.map((draft) => ({
    ...recordShortfall({ ...draft, topic: topicOnRecord(standing.asks.template, draft.topic) }, of),
    cellId,
  }))
}

/** Said anew or said otherwise than the last time. Of merged shortfalls the card is reported on. */
function reportsOf(
  { chance }: Needs,
  { cellId, memberId }: MemberPass,
  { answers, standing: { record, earlier }, at }: Omit<Written, 'month'> & { at: string },
): ReportRecord[] {
  const said = record?.handedIn?.corrections ?? []
  const fresh = answers.corrections.filter((one) => !said.some((old) => old.shortfallId === one.shortfallId && old.text === one.text))
  return fresh.flatMap(({ shortfallId, text }) => {
    const shortfall = earlier.find(({ id }) => id === shortfallId)
    if (!shortfall) return []
    return [{ cellId, id: chance.cellRowId(cellId), about: 'SHORTFALL' as const, aboutId: cardOf(shortfall), memberId, text, at }]
  })
}
