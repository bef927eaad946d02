import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const roots = ['/usr/lib', '/usr/lib64', '/usr/local/lib']

/** Debian's libfaketime, which gives a process a clock of our choosing; on Debian and started by root it is installed. */
export function findOrInstallFaketime(): string | null {
  const found = findFaketime()
  if (found || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return found
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  try {
    execFileSync('apt-get', ['update'], options)
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'libfaketime'], options)
  } catch {
    return null
  }
  return findFaketime()
}

/** The one for programs of several threads. */
function findFaketime(): string | null {
  const folders = roots.flatMap((root) => [root, ...foldersIn(root)]).map((folder) => path.join(folder, 'faketime'))
  return folders.map((folder) => path.join(folder, 'libfaketimeMT.so.1')).find((file) => existsSync(file)) ?? null
}

const foldersIn = (root: string): string[] =>
  existsSync(root) ? readdirSync(root).flatMap((name) => (name.includes('linux-gnu') ? [path.join(root, name)] : [])) : []
