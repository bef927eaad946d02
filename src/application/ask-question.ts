import { askAbove, type UpwardQuestion } from '#domain/questions/question.ts'
import type { QuestionRefusal } from '#domain/questions/refusals.ts'
import { ok, type Result } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { committeeOf, noticesTo } from './tell-people.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Wanted = { cellId: string; toUnitId: string | null; text: string; mayNameCell: boolean }

/** An officer of a cell reports a difficulty or asks a committee above, the nearest unless another is named; that committee is told. */
export async function askQuestion(
  ports: Needs,
  actor: Actor,
  { cellId, toUnitId, text, mayNameCell }: Wanted,
): Promise<Result<{ questionId: string }, 'access/not-found' | RefusedFields<QuestionRefusal>>> {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { tree, on, cell } = pass.value
  const asked = askAbove(text, { toUnitId, above: tree.ancestors(cellId).map(({ id }) => id) })
  if (!asked.ok) return refuseField(asked.refusal === 'questions/not-above' ? 'toUnitId' : 'text', asked.refusal)
  const question: UpwardQuestion = {
    ...{ cellId, id: ports.chance.cellRowId(cellId), ...asked.value, mayNameCell },
    ...{ askedById: actor.personId, askedByName: actor.name, askedAt: ports.clock.now() },
    ...{ answers: [], published: null, version: 0 },
  }
  await ports.stores.questions.save(question)
  const told = await committeeOf(ports, question.toUnitId, on)
  const facts = { kind: 'QUESTION_ASKED' as const, unitId: question.toUnitId, cellName: cell.name }
  await notify(ports, await noticesTo(ports, told, { key: `question:${question.id}`, at: question.askedAt, facts }))
  return ok({ questionId: question.id })
}
