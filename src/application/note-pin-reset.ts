import type { PinOwner } from './pin-officers-of.ts'
import type { Ports } from './ports.ts'

type Act = 'pin-reset-asked' | 'pin-reset-confirmed' | 'pin-reset-refused'

/** Every step of a PIN reset stands on record at each cell of its person. */
export async function notePinReset(
  { stores, clock, chance }: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  owner: PinOwner,
  { actorId, act, resetId }: { actorId: string; act: Act; resetId: string },
): Promise<void> {
  for (const { cellId, id: memberId } of owner.memberships) {
    await stores.audit.note({ cellId, id: chance.cellRowId(cellId), at: clock.now(), actorId, act, about: { memberId, resetId } })
  }
}
