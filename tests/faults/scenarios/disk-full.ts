import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Home, prepareHome } from '#server/postgres-home.ts'
import { type RunningApp, startApp } from '../../support/running-app.ts'
import type { Line } from '../journal/line.ts'
import { type Finding, finding } from '../judge/finding.ts'
import { type Place, scenario } from '../scenario.ts'
import { type AppOnGiven, appOnGiven } from './app-on-given.ts'
import { noSmallDisk, onSmallDisk, type SmallDisk } from './small-disk.ts'
import { untilReady } from './until-ready.ts'

type AppOnSmallDisk = Place & { app: RunningApp; disk: SmallDisk; home: Home }

/** An empty database and the log of its recovery take about 150 MB. */
const databaseMegabytes = 400

async function appOnSmallDisk(disk: SmallDisk): Promise<AppOnSmallDisk> {
  const app = await startApp({ halls: [], variables: { LOG_LEVEL: 'warn', DATA_DIR: disk.folder } })
  const remove = async () => {
    await disk.empty()
    await app.remove()
    await disk.remove()
  }
  return {
    app,
    disk,
    home: await prepareHome(disk.dataFolder),
    variables: app.variables,
    way: () => ({ url: app.url }),
    output: app.output,
    remove,
  }
}

/** First no table can grow; then the log of the database itself finds no room, and PostgreSQL ends in a panic. */
export const diskFull = scenario({
  name: 'disk-full',
  about: "the disk under PostgreSQL is full until its own log can't be written; a moment later there is room again",
  runs: 10,
  shortRuns: 1,
  missing: noSmallDisk,
  prepare: () => onSmallDisk(databaseMegabytes, appOnSmallDisk),
  disturb: async ({ disk, home }, { short }) => {
    await disk.fill()
    await pause(1_000)
    await fillLog(home)
    await pause(short ? 1_000 : 5_000)
    await disk.empty()
  },
  settle: ({ app }) => untilReady(app.url),
})

/** Writes into the log of the database and nowhere else, until it can't be written. */
async function fillLog({ sockets, password }: Home): Promise<void> {
  const client = new pg.Client({ host: sockets, user: 'sotay', database: 'sotay', password })
  client.on('error', () => {})
  try {
    await client.connect()
    for (let written = 0; written < databaseMegabytes; written += 1)
      await client.query("select pg_logical_emit_message(true, 'ballast', repeat('x', 1000000))")
  } catch {
    // that is what it is for
  } finally {
    await client.end().catch(() => {})
  }
}

type FolderFull = AppOnGiven & { disk: SmallDisk }

async function appBesideSmallDisk(disk: SmallDisk): Promise<FolderFull> {
  const place = await appOnGiven({ app: { DATA_DIR: disk.folder } })
  const remove = async () => {
    await disk.empty()
    await place.remove()
    await disk.remove()
  }
  return { ...place, disk, remove }
}

/** Of the app's own folder a meeting needs nothing. */
export const folderFull = scenario({
  name: 'folder-full',
  about: "the disk under the app's own data folder is full; the database is elsewhere",
  runs: 3,
  shortRuns: 0,
  missing: noSmallDisk,
  prepare: () => onSmallDisk(2, appBesideSmallDisk),
  disturb: async ({ disk }) => {
    await disk.fill()
    await pause(2_000)
  },
  settle: ({ disk }) => disk.empty(),
  also: (lines: readonly Line[]): Finding[] =>
    lines.flatMap((line) => (line.do === 'unanswered' ? [finding('fault', `${line.client}: ${line.id}: ${line.because}`)] : [])),
})
