import { checkMember } from '#domain/organization/check-entries.ts'
import type { MemberRefusal, TransferRefusal } from '#domain/organization/refusals.ts'
import { checkTransfer, mayBeSettled, type Transfer, type TransferKind } from '#domain/organization/transfer.ts'
import type { CivilDate, Member, WorkKind } from '#domain/organization/types.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { bookBrought } from './book-brought.ts'
import { countedSince } from './counted-since.ts'
import { notify } from './notify.ts'
import { tellSecretaries } from './notify-moved.ts'
import type { Ports } from './ports.ts'
import { type RefusedFields, refuseField, refuseFields } from './refused-fields.ts'
import { personOnRecord } from './save-person.ts'
import { takeAdminPass } from './take-desk-pass.ts'
import { standsFor, type TransferPass, takeTransferPass } from './take-transfer-pass.ts'
import { noticesTo } from './tell-people.ts'
import { effectsOf, noEffects, returnEffects, undoneEffects } from './transfer-effects.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Refused = 'access/not-found' | 'access/changed-meanwhile' | RefusedFields<TransferRefusal | MemberRefusal | 'access/card-number-taken'>
type Settled = Result<null, 'access/not-found' | 'access/changed-meanwhile' | TransferRefusal>

export type TransferToAsk = {
  cellId: string
  memberId: string
  kind: Exclude<TransferKind, 'IN'>
  toCellId: string | null
  place: string
  number: string
  on: CivilDate
  until: CivilDate | null
}

/**
 * A member leaves a cell for another, for a time, or the tree. Who speaks for both cells settles it by asking; otherwise the receiving cell
 * confirms. A meeting that is open keeps the voters it froze (domain/organization/voting-base.ts reads the day it opened).
 */
export async function askTransfer(
  ports: Needs,
  actor: Actor,
  given: TransferToAsk,
): Promise<Result<{ state: Transfer['state'] }, Refused>> {
  const pass = await takeTransferPass(ports, actor, given.cellId)
  const file = pass.ok ? await ports.stores.members.find(given.cellId, given.memberId) : null
  const toCell = given.toCellId === null ? null : pass.ok ? pass.value.tree.unit(given.toCellId) : null
  if (!pass.ok || !file || (given.kind === 'OUT' ? given.toCellId !== null : !toCell?.isCell)) return refuse('access/not-found')
  if (file.member.membership !== 'PRIMARY') return refuseField('memberId', 'transfer/not-here')
  const problem = checkTransfer(given, await factsOf(ports, pass.value, file.member, given))
  if (problem) return refuseField(problem.field, problem.code)
  const asked = draftOf(ports, actor, { ...given, member: file.member })
  const atOnce = given.kind === 'OUT' || standsFor(pass.value.holder, given.toCellId ?? '', pass.value.tree)
  const settled = { ...asked, settledById: actor.personId, settledAt: ports.clock.now() }
  const made = atOnce ? await effectsOf(ports, settled, actor) : { transfer: asked, effects: noEffects(given.on) }
  if ((await ports.stores.transfers.save(made.transfer, made.effects)) === 'clash') return refuse('access/changed-meanwhile')
  await note(ports, actor, made.transfer, 'transfer-asked')
  await tell(ports, pass.value, made.transfer)
  return ok({ state: made.transfer.state })
}

/** The receiving side confirms, or refuses with a word. */
export async function settleTransfer(
  ports: Needs,
  actor: Actor,
  { transferId, accept, word }: { transferId: string; accept: boolean; word: string },
): Promise<Settled> {
  const transfer = await ports.stores.transfers.find(transferId)
  const pass = transfer?.toCellId ? await takeTransferPass(ports, actor, transfer.toCellId) : null
  if (!transfer || !pass?.ok) return refuse('transfer/not-found')
  if (!mayBeSettled(transfer)) return refuse('transfer/already-settled')
  const member = await memberOf(ports, transfer)
  const problem = accept && checkTransfer(transfer, { ...(await factsOf(ports, pass.value, member, transfer)), open: [] })
  if (problem) return refuse(problem.code)
  const settled = { ...transfer, word, settledById: actor.personId, settledAt: ports.clock.now() }
  const made = accept
    ? await effectsOf(ports, settled, actor)
    : { transfer: { ...settled, state: 'REFUSED' as const }, effects: noEffects(transfer.on) }
  return finish(ports, actor, { ...made, pass: pass.value, act: accept ? 'transfer-confirmed' : 'transfer-refused' })
}

/** Who asked takes it back: while it waits, or settled and before its day. */
export async function withdrawTransfer(ports: Needs, actor: Actor, transferId: string): Promise<Settled> {
  const found = await ofLeftSide(ports, actor, transferId)
  if (!found.ok) return found
  const { transfer, pass } = found.value
  const isPlanned = transfer.state === 'DONE' && transfer.on > pass.on
  if (!mayBeSettled(transfer) && !isPlanned) return refuse('transfer/already-settled')
  const effects = isPlanned ? await undoneEffects(ports, transfer) : noEffects(transfer.on)
  return finish(ports, actor, { transfer: { ...transfer, state: 'WITHDRAWN' }, effects, pass, act: 'transfer-withdrawn' })
}

/** The member is back from a temporary transfer, from this day on. */
export async function returnFromTransfer(
  ports: Needs,
  actor: Actor,
  { transferId, on }: { transferId: string; on: CivilDate },
): Promise<Settled> {
  const found = await ofEitherSide(ports, actor, transferId)
  if (!found.ok) return found
  const { transfer, pass } = found.value
  if (transfer.kind !== 'TEMPORARY' || transfer.state !== 'DONE') return refuse('transfer/not-temporary')
  if (on <= transfer.on) return refuse('transfer/ends-before-it-begins')
  const effects = await returnEffects(ports, transfer, on)
  return finish(ports, actor, { transfer: { ...transfer, until: on, state: 'RETURNED' }, effects, pass, act: 'transfer-returned' })
}

export type Newcomer = {
  cellId: string
  name: string
  cardNumber: string
  phone: string | null
  bornOn: CivilDate | null
  admittedOn: CivilDate
  officialOn: CivilDate | null
  workKind: WorkKind
  place: string
  number: string
  on: CivilDate
  /** Of a temporary membership from outside, the first day on which it no longer holds. */
  until: CivilDate | null
  temporary: boolean
}

/** Somebody from outside the tree, official or probationary: the person, the membership, and the transfer on record. By the cell's administrator. */
export async function receiveFromOutside(ports: Needs, actor: Actor, given: Newcomer): Promise<Result<{ memberId: string }, Refused>> {
  const pass = await takeAdminPass(ports, actor, given.cellId)
  if (!pass.ok || !pass.value.unit.isCell) return refuse('access/not-found')
  const { cellId, place, number, on, until, temporary, cardNumber, phone, ...particulars } = given
  if (place.trim() === '') return refuseField('place', 'transfer/place-missing')
  const membership = {
    ...particulars,
    cellId,
    membership: temporary ? ('TEMPORARY' as const) : ('PRIMARY' as const),
    joinedOn: on,
    leftOn: temporary ? until : null,
  }
  const draft = { ...membership, post: null, hasPost: false }
  const problems = checkMember({ ...draft, personId: '' })
  if (problems.length > 0)
    return refuseFields(
      problems.map(({ field, code }) => ({ field: field === 'joinedOn' ? 'on' : field === 'leftOn' ? 'until' : field, code })),
    )
  const { name, bornOn } = given
  const person = await personOnRecord(ports, actor, { personId: null, given: { name, cardNumber, phone, bornOn } })
  if (!person.ok) return person
  const member: Member = { ...draft, id: ports.chance.cellRowId(cellId), personId: person.value.personId }
  const there = (await ports.stores.members.ofCell(cellId)).map((one) => one.member).filter((one) => one.personId === member.personId)
  const facts = { member: null, there, open: [], today: pass.value.on, lastMeetingOn: null, decidedYears: [] }
  const problem = checkTransfer({ kind: 'IN', on, until, place, toCellId: cellId }, facts)
  if (problem) return refuseField(problem.field, problem.code)
  const line = await bookBrought(ports, actor, member)
  const now = ports.clock.now()
  const transfer: Transfer = {
    ...{
      id: ports.chance.id(),
      kind: 'IN',
      personId: member.personId,
      name,
      fromCellId: null,
      fromMemberId: null,
      toCellId: cellId,
      toMemberId: member.id,
    },
    ...{
      place,
      number,
      on,
      until,
      state: 'DONE',
      word: '',
      askedById: actor.personId,
      askedAt: now,
      settledById: actor.personId,
      settledAt: now,
    },
    ...{ carriedAt: now, version: 0 },
  }
  const effects = { ...noEffects(on), members: [member] }
  const carried = { ...effects.carried, entries: line ? [line] : [] }
  if ((await ports.stores.transfers.save(transfer, { ...effects, carried })) === 'clash') return refuse('access/changed-meanwhile')
  await note(ports, actor, transfer, 'transfer-asked')
  return ok({ memberId: member.id })
}

type Finish = { transfer: Transfer; effects: ReturnType<typeof noEffects>; pass: TransferPass; act: string }

async function finish(ports: Needs, actor: Actor, { transfer, effects, pass, act }: Finish): Promise<Settled> {
  if ((await ports.stores.transfers.save(transfer, effects)) === 'clash') return refuse('access/changed-meanwhile')
  await note(ports, actor, transfer, act)
  await tell(ports, pass, transfer)
  return ok(null)
}

async function ofLeftSide(
  ports: Needs,
  actor: Actor,
  transferId: string,
): Promise<Result<{ transfer: Transfer; pass: TransferPass }, TransferRefusal>> {
  const transfer = await ports.stores.transfers.find(transferId)
  const pass = transfer?.fromCellId ? await takeTransferPass(ports, actor, transfer.fromCellId) : null
  return transfer && pass?.ok ? ok({ transfer, pass: pass.value }) : refuse('transfer/not-found')
}

async function ofEitherSide(
  ports: Needs,
  actor: Actor,
  transferId: string,
): Promise<Result<{ transfer: Transfer; pass: TransferPass }, TransferRefusal>> {
  const left = await ofLeftSide(ports, actor, transferId)
  if (left.ok) return left
  const transfer = await ports.stores.transfers.find(transferId)
  const pass = transfer?.toCellId ? await takeTransferPass(ports, actor, transfer.toCellId) : null
  return transfer && pass?.ok ? ok({ transfer, pass: pass.value }) : refuse('transfer/not-found')
}

const memberOf = async ({ stores }: Needs, { fromCellId, fromMemberId }: Transfer): Promise<Member | null> =>
  fromCellId && fromMemberId ? ((await stores.members.find(fromCellId, fromMemberId))?.member ?? null) : null

async function factsOf(
  ports: Needs,
  { tree, on: today }: TransferPass,
  member: Member | null,
  { toCellId, on }: Pick<Transfer, 'toCellId' | 'on'>,
) {
  const { stores } = ports
  const files = toCellId ? await stores.members.ofCell(toCellId) : []
  const there = files.map((one) => one.member).filter(({ personId }) => personId === member?.personId)
  const open = member ? await stores.transfers.ofPerson(member.personId) : []
  const cellIds = [member?.cellId, toCellId].filter((id) => typeof id === 'string')
  const counted = on < today ? await countedSince(ports, tree, { cellIds, on }) : { lastMeetingOn: null, decidedYears: [] }
  return { member, there, open, today, ...counted }
}

function draftOf(
  { chance, clock }: Needs,
  actor: Actor,
  { member, kind, toCellId, place, number, on, until }: TransferToAsk & { member: Member },
): Transfer {
  return {
    ...{
      id: chance.id(),
      kind,
      personId: member.personId,
      name: member.name,
      fromCellId: member.cellId,
      fromMemberId: member.id,
      toCellId,
    },
    ...{
      toMemberId: null,
      place,
      number,
      on,
      until: kind === 'TEMPORARY' ? until : null,
      state: 'ASKED',
      word: '',
      askedById: actor.personId,
    },
    ...{ askedAt: clock.now(), settledById: null, settledAt: null, carriedAt: null, version: 0 },
  }
}

/** The member and the secretaries of both cells hear of it; of one that waits only the receiving side, which is asked. */
async function tell(ports: Needs, { tree }: TransferPass, transfer: Transfer): Promise<void> {
  const { id, state, name, fromCellId, toCellId, kind, on, personId } = transfer
  const [from, to] = [fromCellId, toCellId].map((cellId) => (cellId ? (tree.unit(cellId)?.name ?? '') : transfer.place))
  const told = { key: `transfer-${id}-${state}`, at: ports.clock.now() }
  if (state === 'ASKED') {
    const facts = { kind: 'TRANSFER_ASKED' as const, cellId: toCellId ?? '', name, from: from ?? '', on }
    await tellSecretaries(ports, [toCellId], { ...told, facts })
  }
  if (state !== 'DONE') return
  const facts = { kind: 'TRANSFERRED' as const, way: kind, from: from ?? '', to: to ?? '', on }
  await tellSecretaries(ports, [fromCellId, toCellId], { ...told, key: `${told.key}-office`, facts: { ...facts, name } })
  await notify(ports, await noticesTo(ports, [personId], { ...told, facts: { ...facts, name: null } }))
}

/** On record on both sides. */
async function note({ stores, clock, chance }: Needs, actor: Actor, transfer: Transfer, act: string): Promise<void> {
  const about = { transferId: transfer.id, personId: transfer.personId, kind: transfer.kind, on: transfer.on }
  for (const cellId of [transfer.fromCellId, transfer.toCellId].filter((id) => id !== null))
    await stores.audit.note({ cellId, id: chance.cellRowId(cellId), at: clock.now(), actorId: actor.personId, act, about })
}
