import { askPinReset as judge } from '#domain/organization/pin-reset.ts'
import type { PinResetRefusal } from '#domain/organization/refusals.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { notePinReset } from './note-pin-reset.ts'
import { notify } from './notify.ts'
import { pinOwner } from './pin-officers-of.ts'
import type { Ports } from './ports.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'push'>
type Refused = 'access/not-found' | PinResetRefusal

/** The first of two persons asks for the new PIN of a person of this cell or unit. Asking again while it waits answers the same one. */
export async function askPinReset(
  ports: Needs,
  actor: Actor,
  { unitId, personId }: { unitId: string; personId: string },
): Promise<Result<{ resetId: string }, Refused>> {
  const owner = await pinOwner(ports, personId)
  if (!owner?.places.includes(unitId)) return refuse('access/not-found')
  const asked = judge(owner.officers, owner, actor.personId)
  // To someone who is no officer there is no such person.
  if (!asked.ok) return asked.refusal === 'pin-reset/own-pin' ? asked : refuse('access/not-found')
  const waiting = (await ports.stores.people.resets([owner.personId])).find((one) => one.confirmedAt === null && one.refusedAt === null)
  if (waiting) return ok({ resetId: waiting.id })
  const reset = { id: ports.chance.id(), personId: owner.personId, askedById: actor.personId, askedAt: ports.clock.now() }
  await ports.stores.people.askReset({ ...reset, confirmedBy: null, confirmedAt: null, refusedAt: null, seenAt: null })
  await notePinReset(ports, owner, { actorId: actor.personId, act: 'pin-reset-asked', resetId: reset.id })
  const facts = { kind: 'PIN_RESET_ASKED', byName: actor.name } as const
  await notify(
    ports,
    owner.memberships.map((one) => ({
      ...{ cellId: one.cellId, memberId: one.id, key: `pin-reset:${reset.id}`, at: reset.askedAt },
      facts,
    })),
  )
  return ok({ resetId: reset.id })
}
