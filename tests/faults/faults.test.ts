import { mkdtemp, rmdir } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runSeries } from './run-series.ts'
import { oneApp } from './scenarios/one-app.ts'
import { scenarios } from './scenarios.ts'

// The short form of `npm run faults`: a few disturbances of each kind, the rest by the command. Scenarios of one app share one.

const people = 12
let folder: string
let shared: Awaited<ReturnType<typeof oneApp>>

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'so-tay-faults-'))
  shared = await oneApp()
})
afterAll(async () => {
  await shared.remove()
  // journals of a failed run stay: its findings name the folder
  await rmdir(folder).catch(() => {})
})

describe('nothing acknowledged is lost, nothing is there by halves, and every screen ends equal', () => {
  for (const { name, about, shortRuns, missing, prepare, ...rest } of scenarios) {
    if (shortRuns === 0) continue
    test.skipIf(missing?.())(`${name}: ${about}`, async () => {
      const isShared = prepare === oneApp
      const scenario = {
        ...rest,
        name,
        about,
        shortRuns,
        prepare: isShared ? async () => ({ ...shared, remove: async () => {} }) : prepare,
      }
      const seed = Math.floor(Math.random() * 1_000_000)
      const { failed } = await runSeries({ scenario, runs: shortRuns, seed, people, short: true, folder, say: () => {} })
      expect(failed, `seed ${seed}`).toEqual([])
    })
  }
})
