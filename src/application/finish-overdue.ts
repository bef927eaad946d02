import type { Ports } from './ports.ts'

/**
 * Ends casting wherever its time is over by the database's clock. Any process calls it, every second and at every start; with a ballot's id,
 * whoever must not wait for that.
 */
export async function finishOverdue({ stores, publisher }: Pick<Ports, 'stores' | 'publisher'>, only?: string): Promise<void> {
  for (const { ballotId, meetingId } of await stores.ballots.finishOverdue(only)) publisher.turnoutChanged(ballotId, meetingId)
}
