import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Owner } from '../postgres-home.ts'
import { type Companion, startCompanion } from './companion.ts'
import { findOrInstall } from './debian-program.ts'
import { type NginxPlan, nginxConfig } from './nginx-config.ts'

const program = {
  names: ['nginx'],
  package: 'nginx-light',
  missing: 'No nginx on this machine: install one (Debian: sudo apt-get install nginx-light).',
}

type Options = Omit<NginxPlan, 'ipv6'> & { as?: Owner | undefined; say: (line: string) => void }

/** Debian's nginx as a child of this program, with a configuration of its own in the data folder. Ready when a node answers through it. */
export async function startNginx({ as, say, ...plan }: Options): Promise<Companion> {
  const file = path.join(plan.folder, 'nginx.conf')
  await writeFile(file, nginxConfig({ ...plan, ipv6: existsSync('/proc/net/if_inet6') }))
  return startCompanion({
    command: findOrInstall(program, say),
    args: ['-c', file, '-p', plan.folder, '-e', 'stderr'],
    cwd: plan.folder,
    as,
    isReady: () => answers(`http://localhost:${plan.port}/healthz`),
  })
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
