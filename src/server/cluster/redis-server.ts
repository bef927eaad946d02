import net from 'node:net'
import type { Owner } from '../postgres-home.ts'
import { type Companion, startCompanion } from './companion.ts'
import { findOrInstall } from './debian-program.ts'
import { freePort } from './free-port.ts'

export type RedisServer = Companion & { url: string }

export const redisProgram = {
  names: ['redis-server'],
  package: 'redis-server',
  missing: 'No redis-server on this machine: install one (Debian: sudo apt-get install redis-server), or start with --postgres.',
}

type Options = { folder: string; as?: Owner | undefined; port?: number; say?: (line: string) => void }

/** Debian's redis-server on this machine alone, in memory alone: what processes tell each other is worth nothing after a restart. */
export async function startRedis({ folder, as, port, say = () => {} }: Options): Promise<RedisServer> {
  const at = port ?? (await freePort())
  const args = ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder, '--daemonize', 'no']
  const server = await startCompanion({ command: findOrInstall(redisProgram, say), args, cwd: folder, as, isReady: () => answers(at) })
  return { ...server, url: `redis://127.0.0.1:${at}` }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const caller = net.connect(port, '127.0.0.1', () => {
      caller.destroy()
      resolve(true)
    })
    caller.once('error', () => resolve(false))
  })
