import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Probed, ToProbe } from './server-probe.ts'

/** What a server that is measured loads before itself. */
export const probeProgram = path.join(import.meta.dirname, 'server-probe.ts')

/** Asks a server that was started with `probeProgram` what it used while `work` ran. */
export async function probing<T>(server: ChildProcess, work: () => Promise<T>): Promise<[T, Probed['probed']]> {
  server.send('begin' satisfies ToProbe)
  const done = await work()
  server.send('tell' satisfies ToProbe)
  for (;;) {
    const [message] = (await once(server, 'message')) as [Partial<Probed> | string]
    if (typeof message === 'object' && message.probed) return [done, message.probed]
  }
}
