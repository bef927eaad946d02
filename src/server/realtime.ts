import type { Server } from 'node:http'
import pg from 'pg'
import { betweenByPostgres } from '#adapters/realtime/between-by-postgres.ts'
import { betweenByRedis } from '#adapters/realtime/between-by-redis.ts'
import { type LiveServer, type LiveServerDeps, startLiveServer } from '#adapters/realtime/live-server.ts'
import { liveVoice } from '#adapters/realtime/voice.ts'
import type { Database } from './embedded-database.ts'
import { currentId, newId } from './operation/request-id.ts'
import { isOwnOrigin } from './own-origin.ts'

type Deps = Pick<LiveServerDeps, 'ports' | 'meetings' | 'readSession'> & {
  database: Pick<Database, 'connection'>
  /** Redis between the processes in place of PostgreSQL. */
  redisUrl: string | undefined
  log: { warn(about: object, text: string): void }
  viewPushed?: LiveServerDeps['viewPushed']
  problem?: (what: 'push') => void
}

/** The adapter between processes listens on one connection and speaks on another. */
const connectionsBetween = 3

/** The voice is there before the sockets are: the use cases are wired with it, the sockets attach when the server is. */
export function openRealtime() {
  const voice = liveVoice()
  let live: LiveServer | null = null
  return {
    voice,
    async attach(http: Server, { database, redisUrl, log, problem, ...deps }: Deps): Promise<void> {
      const betweenProcesses = redisUrl
        ? betweenByRedis(redisUrl)
        : betweenByPostgres(new pg.Pool({ ...database.connection, max: connectionsBetween }))
      const failed = (err: unknown) => {
        problem?.('push')
        log.warn({ id: currentId() ?? newId(), err }, 'a push to the screens failed')
      }
      live = await startLiveServer({ ...deps, http, voice, isOwnOrigin, betweenProcesses, failed })
    },
    counts: () => live?.counts() ?? { sockets: 0, meetings: 0 },
    sendElsewhere: async (overMs: number) => live?.sendElsewhere(overMs),
    close: async () => live?.stop(),
  }
}
