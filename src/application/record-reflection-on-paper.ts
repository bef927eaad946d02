import { reflectionDaysOf } from '#domain/classification/rule-set.ts'
import { isMonth, yearOfMonth } from '#domain/notebook/month.ts'
import { emptyReflection } from '#domain/notebook/reflection.ts'
import { isMonthClosed, monthToWrite, reflectionDue } from '#domain/notebook/reflection-month.ts'
import type { ReflectionRefusal } from '#domain/notebook/refusals.ts'
import type { ReflectionEntry } from '#domain/notebook/year-entries.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { memberOfCell } from './member-of-cell.ts'
import { ruleSetOf } from './org-today.ts'
import type { Ports } from './ports.ts'
import { reflectionOnPaper } from './reflection-form.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'

type Given = { cellId: string; memberId: string; month: string; text: string }
type Refused = 'access/not-found' | ReflectionRefusal | RefusedFields<'reflection/answer-missing'>

/** The part of the entry that holds what was read from the paper. */
export const paperTopic = { code: 'ON_PAPER', label: 'Bản giấy, chi ủy ghi lại' } as const

/**
 * A month's reflection of a member without a phone, handed in on paper: the cell committee records what it says in short, under its own
 * name. Once; a draft that the member had begun stays the member's.
 */
export async function recordReflectionOnPaper(
  ports: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  actor: Actor,
  given: Given,
): Promise<Result<null, Refused>> {
  const found = await memberOfCell(ports, actor, given)
  if (!found.ok) return found
  const { cellId, memberId, month } = given
  if (!isMonth(month)) return refuse('access/not-found')
  const text = given.text.trim()
  if (text === '') return refuseField('text', 'reflection/answer-missing')
  const { tree, on, personId, name, office } = found.value.pass
  const [meetings, ruleSet] = await Promise.all([ports.stores.meetings.ofCell(cellId), ruleSetOf(ports, tree, cellId, yearOfMonth(month))])
  if (month > monthToWrite(on, meetings)) return refuse('reflection/not-yet')
  const at = ports.clock.now()
  const late = on > reflectionDue(month, meetings, reflectionDaysOf(ruleSet))
  const answers = { ...emptyReflection(), text: { [paperTopic.code]: text } }
  const body: ReflectionEntry = { ...answers, month, topics: [paperTopic], late }
  const outcome = await ports.stores.reflections.handIn({
    ...{ cellId, memberId, month, ...reflectionOnPaper, answers, at, late, frozen: isMonthClosed(month, meetings), draftVersion: null },
    entry: {
      ...{
        id: ports.chance.cellRowId(cellId),
        cellId,
        memberId,
        year: yearOfMonth(month),
        at,
        meetingId: null,
        digest: null,
        aboutId: null,
      },
      author: { id: personId, name, role: office },
      kind: 'REFLECTION',
      body,
    },
    ...{ shortfalls: [], replaces: [], reports: [] },
  })
  if (outcome !== 'saved') return refuse(outcome === 'frozen' ? 'reflection/frozen' : 'reflection/already-handed-in')
  const about = { memberId, month }
  await ports.stores.audit.note({ cellId, id: ports.chance.cellRowId(cellId), at, actorId: personId, act: 'reflection-on-paper', about })
  return ok(null)
}
