import type { Ports } from './ports.ts'

/** Ends casting wherever its time is over by the database's clock. Any process calls it, every second and at every start. */
export async function finishOverdue({ stores, publisher }: Pick<Ports, 'stores' | 'publisher'>): Promise<void> {
  for (const { ballotId, meetingId } of await stores.ballots.finishOverdue()) publisher.turnoutChanged(ballotId, meetingId)
}
