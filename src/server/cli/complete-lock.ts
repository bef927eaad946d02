// node src/server/cli/complete-lock.ts   after every change of dependencies
// npm leaves packages for other systems out of package-lock.json when the registry it asked lacks them, and `npm ci` then refuses that
// lockfile everywhere. This adds them back by name, exact version, os and cpu: docs/decisions/0002-node-and-lockfile.md.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { PROJECT } from '../migrations.ts'

type Entry = { version?: string; optional?: boolean; os?: string[]; cpu?: string[]; optionalDependencies?: Record<string, string> }
type Lock = { packages: Record<string, Entry> }

const SYSTEMS = ['darwin', 'win32', 'linux', 'android', 'freebsd', 'openharmony', 'sunos', 'netbsd', 'openbsd', 'aix']
const PROCESSORS = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'wasm32']
const EXACT = /^\d+\.\d+\.\d+[-.\w]*$/

const file = path.join(PROJECT, 'package-lock.json')
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock
const missing = Object.entries(lock.packages).flatMap(([folder, entry]) => missingOf(folder, entry))
for (const [name, version] of missing) {
  if (EXACT.test(version)) lock.packages[`node_modules/${name}`] = entryOf(name, version)
  else console.error(`Left out, its version is a range: ${name} ${version}`)
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`Platform packages added to the lockfile: ${missing.length}`)

function missingOf(folder: string, { optionalDependencies = {} }: Entry): [string, string][] {
  const inside = folder ? `${folder}/` : ''
  return Object.entries(optionalDependencies).filter(
    ([name]) => !lock.packages[`node_modules/${name}`] && !lock.packages[`${inside}node_modules/${name}`],
  )
}

function entryOf(name: string, version: string): Entry {
  const words = name.split(/[-/]/)
  const os = words.find((word) => SYSTEMS.includes(word))
  const cpu = words.find((word) => PROCESSORS.includes(word))
  return { version, optional: true, ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) }
}
