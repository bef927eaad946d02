import { answerAppeal as answer, answeringCommittee, appealsOf } from '#domain/notebook/appeal.ts'
import type { AppealStage } from '#domain/notebook/entry.ts'
import type { AppealRefusal } from '#domain/notebook/refusals.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { appendLine } from './ask-appeal.ts'
import { notify } from './notify.ts'
import { treeToday } from './org-today.ts'
import type { Ports } from './ports.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { takeCommitteePass } from './take-desk-pass.ts'

export type AppealAnswer = { cellId: string; memberId: string; year: number; appealId: string; text: string }

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>

/**
 * The committee that has to answer does: the cell committee about the proposed level, the grassroots committee about the decided one; to
 * others there is no such appeal. Nobody answers their own.
 */
export async function answerAppeal(
  ports: Needs,
  actor: Actor,
  { text, appealId, ...of }: AppealAnswer,
): Promise<Result<null, 'access/not-found' | AppealRefusal>> {
  const { cellId, memberId, year } = of
  const asked = appealsOf(await ports.stores.notebooks.entries(cellId, memberId, year)).find(({ id }) => id === appealId)
  const file = await ports.stores.members.find(cellId, memberId)
  if (!asked || !file) return refuse('access/not-found')
  const { personId } = file.member
  const role = await roleOf(ports, actor, { cellId, personId, stage: asked.stage })
  if (role === null) return refuse('access/not-found')
  if (personId === actor.personId) return refuse('appeal/own')
  const author = { id: actor.personId, name: actor.name, role }
  const by = { id: ports.chance.cellRowId(cellId), author, at: ports.clock.now() }
  const line = await appendLine(ports, of, (entries) => answer(entries, { appealId, text }, by))
  if (!line.ok) return line
  await notify(ports, [{ cellId, memberId, key: `appeal-answered:${appealId}`, at: by.at, facts: { kind: 'APPEAL_ANSWERED', year } }])
  return ok(null)
}

type Asked = { cellId: string; stage: AppealStage; personId: string }

/** The role in which one signs the answer; null for who may not. */
async function roleOf(ports: Needs, actor: Actor, { cellId, stage, personId }: Asked): Promise<string | null> {
  const [tree, positions] = await Promise.all([treeToday(ports), ports.stores.organization.positionsAt(cellId)])
  if (answeringCommittee(stage, { personId, officerIds: cellOfficers(positions, tree.on) }) === 'CELL') {
    const pass = await takeCellPass(ports, actor, cellId)
    return pass.ok ? pass.value.office : null
  }
  const deciding = tree.grassrootsOf(cellId)
  return deciding && (await takeCommitteePass(ports, actor, deciding.id)).ok ? 'COMMITTEE' : null
}
