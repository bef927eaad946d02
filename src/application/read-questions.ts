import type { OrgTree } from '#domain/organization/org-tree.ts'
import { questionState, type UpwardQuestion, waitsLong } from '#domain/questions/question.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeUnitPass } from './take-desk-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** What cells asked this unit; those without an answer first, the longest waiting of them on top. */
export async function readUnitQuestions(ports: Needs, actor: Actor, unitId: string) {
  const pass = await takeUnitPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { tree, unit } = pass.value
  const all = (await ports.stores.questions.toUnit(unitId)).map((question) => shown(question, tree))
  const waiting = all.filter(({ state }) => state === 'ASKED').toReversed()
  return ok({ unitName: unit.name, questions: [...waiting, ...all.filter(({ state }) => state !== 'ASKED')] })
}

/** What a cell asked, the latest first, and whom it may ask, the nearest first. */
export async function readCellQuestions(ports: Needs, actor: Actor, cellId: string) {
  const pass = await takeCellPass(ports, actor, cellId)
  if (!pass.ok) return pass
  const { tree, cell } = pass.value
  const questions = await ports.stores.questions.ofCell(cellId)
  return ok({
    cellName: cell.name,
    above: tree.ancestors(cellId).map(({ id, name }) => ({ unitId: id, name })),
    questions: questions.map((question) => shown(question, tree)),
  })
}

function shown(question: UpwardQuestion, tree: OrgTree) {
  const { id, cellId, toUnitId, askedById: _, ...rest } = question
  return {
    ...{ id, cellId, ...rest },
    cellName: tree.unit(cellId)?.name ?? cellId,
    unitName: tree.unit(toUnitId)?.name ?? '',
    state: questionState(question),
    waitsLong: waitsLong(question, tree.on),
  }
}
