import { answerQuestion as answer, publishAnswer as publish, type UpwardQuestion } from '#domain/questions/question.ts'
import type { QuestionRefusal } from '#domain/questions/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { takeUnitPass, type UnitPass } from './take-desk-pass.ts'
import { noticesTo } from './tell-people.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'push'>
type Refused = 'access/not-found' | 'access/changed-meanwhile' | QuestionRefusal
type Of = { unitId: string; cellId: string; questionId: string; version: number }

/** A signed answer below any earlier one; whoever asked is told. */
export async function answerQuestion(ports: Needs, actor: Actor, { text, ...of }: Of & { text: string }): Promise<Result<null, Refused>> {
  const at = ports.clock.now()
  const saved = await changeQuestion(ports, actor, of, (question, { name }) => answer(question, { text, byName: name, at }))
  if (!saved.ok) return saved
  const { question, pass } = saved.value
  const facts = { kind: 'QUESTION_ANSWERED' as const, cellId: question.cellId, unitName: pass.unit.name }
  const key = `question:${question.id}:${question.answers.length}`
  await notify(ports, await noticesTo(ports, [question.askedById], { key, at, facts }))
  return ok(null)
}

/** Lets all cells below read it, in words written for them. */
export async function publishAnswer(
  ports: Needs,
  actor: Actor,
  given: Of & { question: string; answer: string },
): Promise<Result<null, Refused>> {
  const saved = await changeQuestion(ports, actor, given, (question, { name, tree }) =>
    publish(question, {
      ...{ question: given.question, answer: given.answer },
      cellName: tree.unit(question.cellId)?.name ?? '',
      byName: name,
      at: ports.clock.now(),
    }),
  )
  return saved.ok ? ok(null) : saved
}

async function changeQuestion(
  ports: Needs,
  actor: Actor,
  { unitId, cellId, questionId, version }: Of,
  change: (question: UpwardQuestion, pass: UnitPass) => Result<UpwardQuestion, QuestionRefusal>,
): Promise<Result<{ question: UpwardQuestion; pass: UnitPass }, Refused>> {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const question = await ports.stores.questions.find(cellId, questionId)
  if (question?.toUnitId !== unitId) return refuse('access/not-found')
  if (question.version !== version) return refuse('access/changed-meanwhile')
  const next = change(question, pass.value)
  if (!next.ok) return next
  if ((await ports.stores.questions.save(next.value)) === 'clash') return refuse('access/changed-meanwhile')
  return ok({ question: next.value, pass: pass.value })
}
