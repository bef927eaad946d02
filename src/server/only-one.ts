import crypto from 'node:crypto'
import { rm } from 'node:fs/promises'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'

/**
 * Runs `work` while no other process of this machine runs work of the same name.
 * The lock is a listening address and not a file with a pid in it: the kernel gives it back however its holder ends, so none is ever stale.
 */
export async function onlyOne<T>(name: string, work: () => Promise<T>, waitSeconds = 120): Promise<T> {
  const lock = await hold(addressOf(name), Date.now() + waitSeconds * 1000, name)
  try {
    return await work()
  } finally {
    await new Promise((done) => lock.close(done))
  }
}

/** Linux and Windows know names outside the file system; elsewhere it is a socket file, whose leftovers nobody answers. */
function addressOf(name: string): string {
  const short = `so-tay-chi-bo-${crypto.createHash('sha256').update(name).digest('hex').slice(0, 16)}`
  if (process.platform === 'linux') return `\0${short}`
  if (process.platform === 'win32') return `\\\\.\\pipe\\${short}`
  return path.join(os.tmpdir(), `${short}.lock`)
}

async function hold(address: string, until: number, name: string): Promise<net.Server> {
  for (;;) {
    const lock = await listen(address)
    if (lock) return lock
    if (Date.now() > until) throw new CannotStart(`Another program has been busy with ${name} for too long; stop it, then start again.`)
    if (path.isAbsolute(address) && !(await answered(address))) await rm(address, { force: true })
    await pause(20 + Math.random() * 30)
  }
}

const listen = (address: string) =>
  new Promise<net.Server | undefined>((resolve, reject) => {
    const server = net.createServer((visitor) => visitor.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)))
    server.listen(address, () => resolve(server))
  })

const answered = (address: string) =>
  new Promise<boolean>((resolve) => {
    const caller = net.connect(address, () => {
      caller.destroy()
      resolve(true)
    })
    caller.once('error', () => resolve(false))
  })
