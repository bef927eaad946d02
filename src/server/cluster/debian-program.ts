import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'

/** A program of the system that we run but do not bring along. */
export type DebianProgram = {
  /** What it is called, the best first. */
  names: readonly string[]
  /** Debian's package that holds it. */
  package: string
  /** Other places where it may lie: whole file names. */
  places?: readonly string[]
  /** Said when there is none: a whole sentence that names the ways to get one. */
  missing: string
}

/** One that is already here, by name on the PATH or where systems keep such programs. */
export function findProgram({ names, places = [] }: Pick<DebianProgram, 'names' | 'places'>): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/sbin', '/usr/local/bin', '/snap/bin']
  const candidates = folders.flatMap((folder) => names.map((name) => path.join(folder, name)))
  return [...candidates, ...places].find((file) => file !== '' && mayRun(file))
}

/** The same; on Debian and started by root it installs Debian's. The refusal says what is missing. */
export function findOrInstall(program: DebianProgram, say: (line: string) => void): string {
  const found = findProgram(program)
  if (found) return found
  install(program.package, say)
  const installed = findProgram(program)
  if (installed) return installed
  throw new Error(program.missing)
}

/** Debian's package, where this is Debian and root asks; elsewhere nothing happens. Whether it is there now is for the caller to look. */
export function install(name: string, say: (line: string) => void) {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return
  say(`installing ${name} with apt-get`)
  // RUNLEVEL=1: the package's own service is installed but not started, we run the program ourselves
  const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } } as const
  try {
    // programs that find something missing at the same time wait for each other
    const aptGet = (...args: string[]) => execFileSync('flock', ['/var/lock/so-tay-chi-bo-apt', 'apt-get', ...args], options)
    aptGet('update')
    aptGet('install', '-y', '--no-install-recommends', name)
  } catch (error) {
    say(String((error as { stderr?: unknown }).stderr ?? error).trimEnd())
  }
}

function mayRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
