import { confirmPinReset as byOfficer, confirmPinResetBySlip as bySlip, type PinReset } from '#domain/organization/pin-reset.ts'
import type { PinResetRefusal } from '#domain/organization/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { notePinReset } from './note-pin-reset.ts'
import { type PinOwner, pinOwner } from './pin-officers-of.ts'
import type { PinResetRecord } from './ports/people.ts'
import type { Ports } from './ports.ts'
import { hashOfCode, printSlip, type Slip } from './print-slip.ts'
import { type RefusedFields, refuseField } from './refused-fields.ts'

/** Writes into the log of the cell's open meeting, where there is one (post-notice.ts). */
export type PostNotice = (cellId: string, notice: { memberId: string; kind: 'PIN_RESET'; byName: string }) => Promise<void>

export type PinResetDeps = { ports: Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests'>; postNotice: PostNotice }

type Refused = 'access/not-found' | PinResetRefusal
type Answer<More = never> = Promise<Result<Slip, Refused | More>>

/** The second person confirms and gets the slip to print; the PIN changes, and every session ends, when the member uses it. */
export async function confirmPinReset(deps: PinResetDeps, actor: Actor, resetId: string): Answer {
  const found = await findReset(deps, actor, resetId)
  if (!found) return refuse('access/not-found')
  const judged = byOfficer(asRule(found), found.owner.officers, actor.personId)
  return judged.ok ? settle(deps, actor, { ...found, confirmedBy: actor.personId }) : judged
}

/**
 * While there is only one officer, the one who asked confirms with the slip that the member once enrolled with and still has: it is the
 * second person (design.md 4). A slip that was never used proves nothing.
 */
export async function confirmPinResetBySlip(
  deps: PinResetDeps,
  actor: Actor,
  { resetId, code }: { resetId: string; code: string },
): Answer<RefusedFields<'access/slip-unknown'>> {
  const found = await findReset(deps, actor, resetId)
  if (!found) return refuse('access/not-found')
  const judged = bySlip(asRule(found), found.owner.officers)
  if (!judged.ok) return judged
  const slip = await deps.ports.stores.people.slipByHash(hashOfCode(deps.ports, code))
  if (slip?.personId !== found.owner.personId || slip.usedAt === null) return refuseField('code', 'access/slip-unknown')
  return settle(deps, actor, { ...found, confirmedBy: 'SLIP' })
}

type Found = { reset: PinResetRecord; owner: PinOwner }

/** Null for anyone who is no officer of the person: there is no such reset for them. */
async function findReset({ ports }: PinResetDeps, actor: Actor, resetId: string): Promise<Found | null> {
  const reset = await ports.stores.people.findReset(resetId)
  const owner = reset && (await pinOwner(ports, reset.personId))
  return reset && owner?.officers.includes(actor.personId) ? { reset, owner } : null
}

const asRule = ({ reset, owner }: Found): PinReset => ({
  personId: owner.personId,
  askedById: reset.askedById,
  confirmedBy: reset.confirmedBy,
  settled: reset.confirmedAt !== null || reset.refusedAt !== null,
})

async function settle({ ports, postNotice }: PinResetDeps, actor: Actor, of: Found & { confirmedBy: string }): Answer {
  const { stores, clock } = ports
  const { reset, owner, confirmedBy } = of
  const people = await stores.people.findMany([owner.personId, reset.askedById])
  const person = people.find((one) => one.id === owner.personId)
  if (!person || !(await stores.people.settleReset(reset.id, { confirmedBy, at: clock.now() }))) return refuse('pin-reset/already-settled')
  await notePinReset(ports, owner, { actorId: actor.personId, act: 'pin-reset-confirmed', resetId: reset.id })
  const asker = people.find((one) => one.id === reset.askedById)?.name ?? ''
  const byName = confirmedBy === 'SLIP' ? asker : `${asker}, ${actor.name}`
  for (const { cellId, id: memberId } of owner.memberships) await postNotice(cellId, { memberId, kind: 'PIN_RESET', byName })
  return ok(await printSlip(ports, person, 'RESET'))
}
