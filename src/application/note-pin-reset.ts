import type { PinOwner } from './pin-officers-of.ts'
import type { Ports } from './ports.ts'

type Act = 'pin-reset-asked' | 'pin-reset-confirmed' | 'pin-reset-refused'

/** Every step of a PIN reset stands on record at each cell of its person, of one without a cell at each unit of a position. */
export async function notePinReset(
  { stores, clock, chance }: Pick<Ports, 'stores' | 'clock' | 'chance'>,
  owner: PinOwner,
  { actorId, act, resetId }: { actorId: string; act: Act; resetId: string },
): Promise<void> {
  for (const place of owner.places) {
    const about = { personId: owner.personId, resetId }
    await stores.audit.note({ cellId: place, id: chance.cellRowId(place), at: clock.now(), actorId, act, about })
  }
}
