import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { scenario } from '../scenario.ts'
import { type AppOnGiven, appOnGiven } from './app-on-given.ts'
import { findOrInstallFaketime } from './find-faketime.ts'

type Jumping = AppOnGiven & { jumpTo: (seconds: number) => Promise<void> }

const library = () => (process.platform === 'linux' ? findOrInstallFaketime() : null)

/** App and PostgreSQL on one machine whose clock is set anew, as by an administrator or by a time server: what measures spans goes on. */
async function oneMachine(): Promise<Jumping> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-clock-'))
  await chmod(folder, 0o755)
  const file = path.join(folder, 'offset')
  const jumpTo = (seconds: number) => writeFile(file, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}\n`, { mode: 0o644 })
  await jumpTo(0)
  const clock = {
    LD_PRELOAD: library() ?? '',
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    DONT_FAKE_MONOTONIC: '1',
  }
  const place = await appOnGiven({ app: clock, postgres: clock })
  const remove = async () => {
    await place.remove()
    await rm(folder, { recursive: true })
  }
  return { ...place, remove, jumpTo }
}

const furthestSeconds = 3 * 3_600

/** Forwards and backwards, up to three hours, twice in a meeting. */
export const clockJump = scenario({
  name: 'clock-jump',
  about: 'the clock of the machine is set forwards or backwards by up to three hours',
  runs: 20,
  // the library may have to be installed first
  shortRuns: 0,
  missing: () => (library() ? null : "Debian's libfaketime is not installed, and only root may install it"),
  prepare: oneMachine,
  disturb: async ({ jumpTo }, { fraction }) => {
    for (const _jump of [1, 2]) {
      await jumpTo(Math.round((2 * fraction() - 1) * furthestSeconds))
      await pause(fraction() * 2_000)
    }
  },
  settle: async () => {},
})
