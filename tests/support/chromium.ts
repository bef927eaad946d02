import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
const MAC = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium']

/** A browser that is already here: the one CHROMIUM_PATH names, an installed one, or Playwright's own. */
export function findChromium(): string | undefined {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  const candidates = [process.env.CHROMIUM_PATH ?? '', ...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...MAC]
  return [...candidates, chromium.executablePath()].find((file) => file !== '' && mayRun(file))
}

/** The same; on Debian and started by root it installs Debian's. The refusal says what is missing. */
export function findOrInstallChromium(say: (line: string) => void): string {
  const found = findChromium()
  if (found) return found
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) installDebians(say)
  const installed = findChromium()
  if (installed) return installed
  throw new Error(
    'No Chromium for the browser tests: install one (Debian: sudo apt-get install chromium), or run npx playwright install chromium, or name one in CHROMIUM_PATH.',
  )
}

function installDebians(say: (line: string) => void) {
  say('installing chromium with apt-get')
  const options = { stdio: 'pipe', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  try {
    execFileSync('apt-get', ['update'], options)
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
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
