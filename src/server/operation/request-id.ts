import { AsyncLocalStorage } from 'node:async_hooks'
import { randomBytes } from 'node:crypto'

/** Where a request carries its id inside this process; what a client or proxy wrote there is overwritten. */
export const requestIdHeader = 'x-request-id'

const current = new AsyncLocalStorage<string>()

/** Short enough to be read out over the phone; it only has to be found in one log. */
export const newId = (): string => randomBytes(4).toString('hex')

/** The id under which the present work is done; none in the ballot box and at start. */
export const currentId = (): string | undefined => current.getStore()

/** Every line logged by `work`, and by what it starts, bears the id. */
export const underId = <T>(id: string, work: () => T): T => current.run(id, work)
