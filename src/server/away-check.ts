import { setTimeout as pause } from 'node:timers/promises'
import { isOutage } from '#adapters/prisma/is-outage.ts'

/** A database that does not answer in this time is away. */
const patienceMs = 2_000

/** Whether a fault came of the database being away: the fault says so itself (it may be back by now), or it is away just now. */
export const awayCheck =
  (ping: () => Promise<void>) =>
  async (fault: unknown): Promise<boolean> =>
    isOutage(fault) || (await isSilent(ping))

const isSilent = (ping: () => Promise<void>): Promise<boolean> =>
  Promise.race([
    ping().then(
      () => false,
      () => true,
    ),
    pause(patienceMs, true, { ref: false }),
  ])
