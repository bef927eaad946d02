import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from 'pg'

/**
 * One connection held for as long as the app lives. It counts this app among the users of a shared server even while its pools are idle,
 * and it is the first to notice when the server dies: then `connect` is called until it succeeds, which may start the server again.
 */
export function keepPresence(first: Client, connect: () => Promise<Client>) {
  let client = first
  let leaving = false
  const watch = () => {
    client.on('error', () => {})
    client.once('end', () => {
      if (!leaving) void revive()
    })
  }
  const revive = async () => {
    while (!leaving) {
      const next = await connect().catch(() => undefined)
      if (next) {
        client = next
        if (leaving) await client.end()
        else watch()
        return
      }
      await pause(1000)
    }
  }
  watch()
  return {
    /** Ends the connection for good. */
    leave: async () => {
      leaving = true
      await client.end().catch(() => {})
    },
  }
}
