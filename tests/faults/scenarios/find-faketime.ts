import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { install } from '#server/cluster/debian-program.ts'

const roots = ['/usr/lib', '/usr/lib64', '/usr/local/lib']

/** Debian's libfaketime, which gives a process a clock of our choosing; on Debian and started by root it is installed. */
export function findOrInstallFaketime(): string | null {
  const found = findFaketime()
  if (!found) install('libfaketime', console.log)
  return found ?? findFaketime()
}

/** The one for programs of several threads. */
function findFaketime(): string | null {
  const folders = roots.flatMap((root) => [root, ...foldersIn(root)]).map((folder) => path.join(folder, 'faketime'))
  return folders.map((folder) => path.join(folder, 'libfaketimeMT.so.1')).find((file) => existsSync(file)) ?? null
}

const foldersIn = (root: string): string[] =>
  existsSync(root) ? readdirSync(root).flatMap((name) => (name.includes('linux-gnu') ? [path.join(root, name)] : [])) : []
