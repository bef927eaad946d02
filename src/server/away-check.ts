import { setTimeout as pause } from 'node:timers/promises'

/** A database that does not answer in this time is away. */
const patienceMs = 2_000

/** Whether the database is away just now. */
export const awayCheck = (ping: () => Promise<void>) => (): Promise<boolean> =>
  Promise.race([
    ping().then(
      () => false,
      () => true,
    ),
    pause(patienceMs, true, { ref: false }),
  ])
