import { createClient } from '@redis/client'
import { createAdapter } from '@socket.io/redis-streams-adapter'
import type { JoinProcesses } from './between-processes.ts'

type Redis = ReturnType<typeof connectionTo>

/** Redis away: it is asked for again after 50 ms, then ever less often, for good. */
const longestPauseMs = 2_000

/**
 * Processes tell each other through Redis. It may be away, at the start too: hints said meanwhile are dropped, for versions are read again
 * every two seconds. The first failure after a time of peace is told.
 */
export const betweenByRedis =
  (url: string): JoinProcesses =>
  async (io, failed) => {
    const client = connectionTo(url)
    const all: Redis[] = [client]
    tellOnce(client, failed)
    // Waiting for it would keep the app from starting while Redis is away.
    client.connect().catch(failed)
    io.adapter(createAdapter(unfailing(client, all)))
    return async () => {
      for (const one of all) if (one.isOpen) one.destroy()
    }
  }

// RESP 2: the adapter reads the answers of that version.
const connectionTo = (url: string) =>
  createClient({ url, RESP: 2, socket: { connectTimeout: 5_000, reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, longestPauseMs) } })

function tellOnce(client: Redis, failed: (error: unknown) => void): void {
  let away = false
  client.on('error', (error) => {
    if (!away) failed(error)
    away = true
  })
  client.on('ready', () => {
    away = false
  })
}

/**
 * What the adapter uses of a client (its two copies too, to listen and to read), made so that nothing refused ends the process: it leaves
 * the promises of its calls alone. What is said while Redis is away is dropped, not kept until it is back.
 */
function unfailing(client: Redis, all: Redis[]): object {
  return {
    duplicate: () => {
      const copy = client.duplicate() as Redis
      all.push(copy)
      return unfailing(copy, all)
    },
    on: (name: string, told: (error: unknown) => void) => client.on(name, told),
    // Given up only where the process leaves: nobody waits for it any more.
    connect: () => client.connect().then(() => {}, never),
    publish: async (channel: string, message: Buffer) => client.isReady && (await client.publish(channel, message).catch(() => 0)),
    subscribe: (channels: string[], heard: (message: Buffer) => void) => client.subscribe(channels, heard, true).catch(() => {}),
    // By the presence of this one the adapter knows whose client it has.
    sSubscribe: () => {},
    xRead: (...asked: Parameters<Redis['xRead']>) => client.xRead(...asked),
    xAdd: (...said: Parameters<Redis['xAdd']>) => client.xAdd(...said),
    disconnect: () => client.isOpen && client.destroy(),
  }
}

const never = () => new Promise<void>(() => {})
