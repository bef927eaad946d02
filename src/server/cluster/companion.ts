import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as pause } from 'node:timers/promises'
import type { Owner } from '../postgres-home.ts'

/** A program that runs beside this one and ends with it. */
export type Companion = {
  pid: () => number
  /** What it printed, errors too. */
  output: () => string
  /** Null while it runs, then how it ended. */
  ended: () => string | null
  /** Resolves when it is gone. */
  end: (signal: NodeJS.Signals) => Promise<void>
}

type Program = {
  command: string
  args: readonly string[]
  cwd: string
  env?: NodeJS.ProcessEnv
  /** The account to run as, where root may not. */
  as?: Owner | undefined
  /** Asked until it says true. */
  isReady: () => Promise<boolean>
  /** Told each piece it prints. */
  hear?: (text: string) => void
}

/** Whatever ends this program, none of its companions stays behind. */
const alive = new Set<ChildProcess>()
process.once('exit', () => {
  for (const child of alive) child.kill('SIGKILL')
})

/** Starts it in a session of its own, so that Ctrl-C reaches this program alone, and waits until it is ready; one that ends before tells why. */
export async function startCompanion({ command, args, cwd, env = process.env, as, isReady, hear }: Program): Promise<Companion> {
  const printed: string[] = []
  const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'], ...as })
  let ended: string | null = null
  const gone = new Promise<void>((resolve) => {
    const leave = (how: string) => {
      ended ??= how
      alive.delete(child)
      resolve()
    }
    child.once('error', (error) => leave(error.message))
    child.once('exit', (status, signal) => leave(signal ?? `exit status ${status}`))
  })
  alive.add(child)
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => {
      printed.push(part.toString())
      hear?.(part.toString())
    })
  while (!(await isReady())) {
    if (ended !== null) throw new Error(`${command} ended before it was ready (${ended}):\n${printed.join('')}`)
    await pause(20)
  }
  return {
    pid: () => child.pid ?? 0,
    output: () => printed.join(''),
    ended: () => ended,
    end: async (signal) => {
      if (ended === null) child.kill(signal)
      await gone
    },
  }
}
