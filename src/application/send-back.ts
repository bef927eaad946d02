import type { SentBackRefusal } from '#domain/classification/refusals.ts'
import {
  maySendBack,
  maySettle,
  type SentBack,
  type SentBackSettled,
  sentBackState,
  waitingForCell,
} from '#domain/classification/sent-back.ts'
import type { NoticeFacts } from '#domain/inbox/notice.ts'
import { cellOfficers } from '#domain/organization/roles.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { type Forwarded, gatherProposals } from './gather-proposals.ts'
import { notify } from './notify.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'
import { takeCellPass } from './take-cell-pass.ts'
import { type CommitteePass, takeCommitteePass } from './take-desk-pass.ts'
import { committeeOf, noticesTo } from './tell-people.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Refused = 'access/not-found' | SentBackRefusal | RefusedFields<SentBackRefusal>

/** `items`: of one cell or of several, all for the same reason. */
export type ToSendBack = { unitId: string; year: number; reason: string; items: { cellId: string; memberId: string }[] }

/**
 * The deciding committee gives members' classification back to their cells, all of them or none. Each cell's committee is told once; the
 * member stands on the sheet of the cell's next session, and nobody decides before the cell has voted or answered.
 */
export async function sendBack(ports: Needs, actor: Actor, given: ToSendBack): Promise<Result<{ sent: number }, Refused>> {
  const pass = await takeCommitteePass(ports, actor, given.unitId)
  if (!pass.ok) return pass
  const cellIds = [...new Set(given.items.map((item) => item.cellId))]
  if (cellIds.some((cellId) => pass.value.tree.grassrootsOf(cellId)?.id !== given.unitId)) return refuse('access/not-found')
  const judge = await judgeOf(ports, given, cellIds)
  for (const { memberId } of given.items) {
    const may = judge(memberId)
    if (!may.ok) return may.refusal === 'sent-back/reason-missing' ? refuseField('reason', may.refusal) : refuseField(memberId, may.refusal)
  }
  const list = recordsOf(ports, pass.value, given)
  await ports.stores.sentBack.add(list)
  await tellCells(ports, pass.value, list)
  return ok({ sent: list.length })
}

async function judgeOf({ stores }: Needs, { unitId, year, reason }: ToSendBack, cellIds: readonly string[]) {
  const [forwarded, sentBack, decisions] = await Promise.all([
    gatherProposals({ stores }, cellIds, year),
    stores.sentBack.ofCells([...cellIds], year),
    stores.decisions.standing(unitId, year),
  ])
  const votes = new Map(forwarded.map((one): [string, Forwarded] => [one.memberId, one]))
  const waiting = waitingForCell(sentBack, (memberId) => votes.get(memberId)?.votedAt ?? null)
  return (memberId: string) =>
    maySendBack(reason, {
      votedOn: votes.get(memberId)?.votedOn ?? null,
      decided: decisions.some((one) => one.memberId === memberId),
      waits: waiting.has(memberId),
    })
}

const recordsOf = ({ chance, clock }: Needs, { personId, name }: CommitteePass, { unitId, year, reason, items }: ToSendBack): SentBack[] =>
  [...new Map(items.map((item) => [item.memberId, item])).values()].map(({ cellId, memberId }) => ({
    ...{ id: chance.cellRowId(cellId), cellId, unitId, year, memberId, reason: reason.trim() },
    ...{ byId: personId, byName: name, at: clock.now(), settled: null },
  }))

async function tellCells(ports: Needs, { unit, on }: CommitteePass, list: readonly SentBack[]): Promise<void> {
  for (const cellId of new Set(list.map((one) => one.cellId))) {
    const own = list.filter((one) => one.cellId === cellId)
    const [first] = own
    if (!first) continue
    const officers = cellOfficers(await ports.stores.organization.positionsAt(cellId), on)
    const facts: NoticeFacts = { kind: 'SENT_BACK', cellId, unitName: unit.name, year: first.year, count: own.length }
    await notify(ports, await noticesTo(ports, officers, { key: `sent-back:${first.id}`, at: first.at, facts }))
  }
}

/** The cell committee answers with its reason and keeps the cell's proposal. */
export async function answerSentBack(
  ports: Needs,
  actor: Actor,
  given: { cellId: string; id: string; text: string },
): Promise<Result<null, Refused>> {
  const pass = await takeCellPass(ports, actor, given.cellId)
  if (!pass.ok) return pass
  const found = await ports.stores.sentBack.find(given.cellId, given.id)
  if (!found) return refuse('access/not-found')
  const settled = await settle(ports, found, { how: 'ANSWERED', text: given.text, byName: actor.name })
  if (!settled.ok) return settled
  const { tree, cell } = pass.value
  const facts: NoticeFacts = { kind: 'SENT_BACK_ANSWERED', unitId: found.unitId, cellName: cell.name, year: found.year }
  const told = await committeeOf(ports, found.unitId, tree.on)
  await notify(ports, await noticesTo(ports, told, { key: `sent-back-answered:${found.id}`, at: ports.clock.now(), facts }))
  return ok(null)
}

/** The committee takes it back: the cell's proposal stands as it was. */
export async function withdrawSentBack(
  ports: Needs,
  actor: Actor,
  given: { unitId: string; cellId: string; id: string; text: string },
): Promise<Result<null, Refused>> {
  const pass = await takeCommitteePass(ports, actor, given.unitId)
  if (!pass.ok) return pass
  const found = await ports.stores.sentBack.find(given.cellId, given.id)
  if (found?.unitId !== given.unitId) return refuse('access/not-found')
  return settle(ports, found, { how: 'WITHDRAWN', text: given.text, byName: actor.name })
}

async function settle(
  { stores, clock }: Needs,
  found: SentBack,
  { how, text, byName }: Pick<SentBackSettled, 'how' | 'text' | 'byName'>,
): Promise<Result<null, Refused>> {
  const votes = await gatherProposals({ stores }, [found.cellId], found.year)
  const votedAt = votes.find((one) => one.memberId === found.memberId)?.votedAt ?? null
  const may = maySettle(how, text, sentBackState(found, votedAt))
  if (!may.ok) return may.refusal === 'sent-back/answer-missing' ? refuseField('text', may.refusal) : may
  const done = await stores.sentBack.settle(found, { how, text: text.trim(), byName, at: clock.now() })
  return done ? ok(null) : refuse('sent-back/settled')
}
