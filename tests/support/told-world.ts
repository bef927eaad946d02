import { createHash } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { openPrismaDatabase, type PrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaStores } from '#adapters/prisma/prisma-stores.ts'
import type { BallotKeys } from '#application/ballot-keys-port.ts'
import { liveMeetings, type MeetingDeps } from '#application/live-meetings.ts'
import type { Ports } from '#application/ports.ts'
import { meetingAddresses } from '#contract/meeting.ts'
import { digests } from '#server/world.ts'
import type { TestDatabase } from './test-database.ts'

/** Use cases on a real database in a world that repeats itself: the same questions get the same ids, times and salts. */
export type ToldWorld = MeetingDeps & {
  /** What was said to the rest of the world, in order. */
  said: string[]
  /** Every row of every table as text, in the order in which PostgreSQL keeps them. */
  dump: () => Promise<Map<string, string[]>>
  pool: PrismaDatabase['pool']
  close: () => Promise<void>
}

export function openToldWorld(
  { connection }: Pick<TestDatabase, 'connection'>,
  { keys, from }: { keys: BallotKeys; from: number },
): ToldWorld {
  const database = openPrismaDatabase({ connection, onConnectionError: () => {} })
  const said: string[] = []
  const say =
    (what: string) =>
    (...words: unknown[]) =>
      void said.push(JSON.stringify([what, ...words]))
  const ports: Ports = {
    stores: prismaStores(database),
    ...timeAndChance(from),
    digests,
    publisher: {
      meetingChanged: say('meeting'),
      turnoutChanged: say('turnout'),
      recountsChanged: say('recounts'),
      sessionsEnded: say('sessions'),
      wallLinksRevoked: say('wall'),
      figuresChanged: () => {},
    },
    room: {
      phonesConnected: async () => 0,
      health: async () => ({ phones: { connected: 0, reconnecting: 0, gone: 0 }, wall: { connected: false, secondsSince: null } }),
    },
    passwords: { hash: async () => 'none', verify: async () => false },
    keys,
    safety: { secureOrigin: true, unsafeSettings: async () => [] },
    addresses: meetingAddresses('https://so-tay.example'),
    push: null,
    demo: false,
  }
  return {
    ports,
    meetings: liveMeetings(ports, (milliseconds) => pause(milliseconds)),
    said,
    dump: async () => {
      const tables = await database.pool.query<{ name: string }>(
        "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1",
      )
      const rows = new Map<string, string[]>()
      for (const { name } of tables.rows) {
        const read = await database.pool.query<{ row: string }>(`SELECT to_jsonb("${name}")::text AS row FROM "${name}" ORDER BY ctid`)
        rows.set(
          name,
          read.rows.map(({ row }) => row),
        )
      }
      return rows
    },
    pool: database.pool,
    close: database.close,
  }
}

/** A millisecond a question, and chance that follows from how often it was asked. */
function timeAndChance(from: number): Pick<Ports, 'clock' | 'chance'> {
  let asked = 0
  const drawn = (count: number): Uint8Array => {
    asked += 1
    const blocks = Array.from({ length: Math.ceil(count / 32) }, (_, block) =>
      createHash('sha256').update(`${from}:${asked}:${block}`).digest(),
    )
    return new Uint8Array(Buffer.concat(blocks).subarray(0, count))
  }
  const letters = (count: number) => Buffer.from(drawn(count)).toString('hex').slice(0, count)
  const now = () => {
    asked += 1
    return new Date(from + asked).toISOString()
  }
  return {
    clock: { now, today: () => new Date(from + 7 * 3_600_000).toISOString().slice(0, 10) },
    chance: {
      cellRowId: (cellId) => `${cellId}-${letters(14)}`,
      id: () => letters(16),
      token: (bytes) => Buffer.from(drawn(bytes)).toString('base64url'),
      bytes: drawn,
      fraction: () => 0.5,
    },
  }
}
