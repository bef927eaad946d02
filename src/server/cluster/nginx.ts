import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { Owner } from '../postgres-home.ts'
import { type Companion, startCompanion } from './companion.ts'
import { findOrInstall } from './debian-program.ts'
import { type NginxNode, type NginxPlan, nginxConfig } from './nginx-config.ts'

export const nginxProgram = {
  names: ['nginx'],
  package: 'nginx-light',
  missing: 'No nginx on this machine: install one (Debian: sudo apt-get install nginx-light).',
}

type Options = Omit<NginxPlan, 'ipv6'> & { as?: Owner | undefined; say: (line: string) => void }

export type Nginx = Companion & {
  /** From now on everything new goes to these nodes, but to those that are leaving; what is under way stays where it is. */
  send: (nodes: readonly NginxNode[]) => Promise<void>
}

/** A new configuration is in force within milliseconds. */
const takenOverMs = 200

/** Debian's nginx as a child of this program, with a configuration of its own in the data folder. Ready when a node answers through it. */
export async function startNginx({ as, say, ...plan }: Options): Promise<Nginx> {
  const file = path.join(plan.folder, 'nginx.conf')
  const write = (nodes: readonly NginxNode[]) => writeFile(file, nginxConfig({ ...plan, nodes, ipv6: existsSync('/proc/net/if_inet6') }))
  await write(plan.nodes)
  const running = await startCompanion({
    command: findOrInstall(nginxProgram, say),
    args: ['-c', file, '-p', plan.folder, '-e', 'stderr'],
    cwd: plan.folder,
    as,
    isReady: () => answers(`http://localhost:${plan.port}/healthz`),
  })
  return {
    ...running,
    send: async (nodes) => {
      await write(nodes)
      process.kill(running.pid(), 'SIGHUP')
      await pause(takenOverMs)
    },
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
