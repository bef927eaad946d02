import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { archiveDoor } from '#adapters/archive/archive-door.ts'
import { ballotBox } from '#adapters/ballot-box/ballot-box.ts'
import { calendarDoor } from '#adapters/calendar/calendar-door.ts'
import { materialDoor } from '#adapters/material/material-door.ts'
import { bookRoute } from '#adapters/office/book-route.ts'
import { documentsRoute } from '#adapters/office/documents-route.ts'
import { docxWriter } from '#adapters/office/docx-writer.ts'
import { importDoor } from '#adapters/office/import-door.ts'
import { pdfWriter } from '#adapters/office/pdf-writer.ts'
import { programmeSectionRoute } from '#adapters/office/programme-section-route.ts'
import { reportsRoute } from '#adapters/office/reports-route.ts'
import { sheetsRoute } from '#adapters/office/sheets-route.ts'
import { xlsxReader } from '#adapters/office/xlsx-reader.ts'
import { xlsxWriter } from '#adapters/office/xlsx-writer.ts'
import { prismaArchive } from '#adapters/prisma/archive-store.ts'
import type { PrismaDatabase } from '#adapters/prisma/database.ts'
import { prismaRetention } from '#adapters/prisma/retention-store.ts'
import { makeSetupLink } from '#application/make-setup-link.ts'
import { paths } from '#contract/paths.ts'
import { awayCheck } from './away-check.ts'
import { checkInstallation } from './check/check-installation.ts'
import { printed } from './check/finding.ts'
import { demoDoor, openDemo } from './demo/demo.ts'
import { signInTable, welcome } from './demo/say-welcome.ts'
import { startHall } from './demo/start-hall.ts'
import type { Environment } from './env.ts'
import { healthDoor } from './health-door.ts'
import { coverEveryAnswer, drain, listen, openHttp } from './http.ts'
import { makeLog } from './log.ts'
import { PROJECT, readMigrations } from './migrations.ts'
import { runJobs } from './operation/jobs.ts'
import { makeMetrics } from './operation/metrics.ts'
import { metricsDoor } from './operation/metrics-door.ts'
import { recurring } from './operation/recurring.ts'
import { requestWatch } from './operation/request-watch.ts'
import { otherSitesDoor } from './own-origin.ts'
import { openPages } from './pages.ts'
import { openRealtime } from './realtime.ts'
import { setupToken } from './secrets.ts'
import type { House } from './start-up.ts'
import { procedureOf, trpcDoor } from './trpc-door.ts'
import { wire } from './wiring.ts'

type Say = (line: string) => void

/** Screens come back within a second; more than this spares no other node anything. */
const longestSpreadMs = 5_000

/**
 * Wires and serves; gives what ends it in order: newcomers sent elsewhere, no new connections, screens sent after them, requests answered,
 * timers done, connections closed.
 */
export async function runApp(house: House, say: Say): Promise<{ stop: () => Promise<void> }> {
  const { environment } = house
  const log = makeLog(environment.logLevel)
  const realtime = openRealtime()
  const metrics = makeMetrics(await buildFacts())
  const wired = await wire(house, log, { ...realtime.voice, measured: metrics })
  const { ports, auth, meetings, database } = wired
  const demo = environment.mode === 'demo' ? await openDemo(house, ports, say) : null
  const pages = await openPages(environment)
  const shared = { ports, meetings, readSession: auth.readSession, log }
  const docx = docxWriter()
  const pdf = pdfWriter()
  const xlsx = xlsxWriter()
  let leaving = false
  const doors = [
    healthDoor({ ping: database.ping, isLeaving: () => leaving }),
    metricsDoor(metrics.registry, { token: environment.metricsToken, direct: isDirect(environment) }),
    ballotBox(shared),
    otherSitesDoor,
    materialDoor(shared),
    calendarDoor({ ...shared, pageOf: (meetingId) => `${environment.publicUrl}${paths.phone(meetingId)}` }),
    trpcDoor({ ...shared, isAway: awayCheck(database.ping), notAnswered: metrics.callNotAnswered }),
    documentsRoute({ ...shared, docx }),
    bookRoute({ ...shared, pdf }),
    programmeSectionRoute({ ...shared, docx }),
    sheetsRoute({ ...shared, xlsx }),
    reportsRoute({ ...shared, docx, xlsx }),
    archiveDoor({ ...shared, ports: { ...ports, archive: prismaArchive(database) }, folder: house.dataFolder }),
    importDoor({ ...shared, xlsx, readXlsx: xlsxReader() }),
    ...(demo ? [demoDoor(demo.signIns)] : []),
  ]
  const watched = requestWatch({ log, procedureOf, taken: metrics.requestTaken })
  const server = await openHttp(environment, doors, { pages: pages.answer, watched })
  pages.attach(server)
  const { viewPushed, problem } = metrics
  const { redisUrl } = environment
  await realtime.attach(server, { ...shared, database: house.database, redisUrl, viewPushed, problem })
  coverEveryAnswer(server, environment)
  metrics.watch({
    sockets: () => realtime.counts().sockets,
    meetings: () => realtime.counts().meetings,
    pool: () => connectionsOf(database.pool),
    queues: () => ({ commands: meetings.waiting(), docx: docx.waiting(), pdf: pdf.waiting(), xlsx: xlsx.waiting() }),
  })
  const jobs = runJobs(recurring({ ...ports, retention: prismaRetention(database) }, realtime.voice.publisher), log, metrics)
  await listen(server, environment)
  say(`Serving ${environment.publicUrl}`)
  void sayWhatIsWrong(house, say).catch((err: unknown) => log.warn({ err }, 'the installation could not be checked'))
  if (environment.vapid) say('Notices reach phones by Web Push.')
  const hall = demo?.hallFile && !process.argv.includes('--no-hall') ? startHall(demo.hallFile) : null
  if (demo) say(demo.hallFile ? welcome(demo.signIns, hall !== null) : signInTable(demo.signIns))
  else await offerSetup(ports, house, say)
  return {
    stop: async () => {
      hall?.kill()
      leaving = true
      await pause(environment.drainSeconds * 1_000)
      const answered = drain(server)
      if (environment.drainSeconds > 0) await realtime.sendElsewhere(Math.min(environment.drainSeconds * 1_000, longestSpreadMs))
      await jobs.stop()
      await realtime.close()
      await answered
      await docx.close()
      await pdf.close()
      await xlsx.close()
      await pages.close()
      await database.close()
    },
  }
}

/** An empty installation belongs to whoever holds this link; it works once. */
async function offerSetup(ports: Parameters<typeof makeSetupLink>[0], { environment, secrets }: House, say: Say): Promise<void> {
  const token = setupToken(secrets)
  if (!(await makeSetupLink(ports, token))) return
  const link = `${environment.publicUrl}${paths.setup}#${token}`
  say(`\nThis installation has nobody yet. Create its first administrator (works once):\n  ${link}\n`)
}

/** The version in package.json and the last migration: what an administrator is asked for. */
async function buildFacts(): Promise<{ version: string; schema: string }> {
  const { version } = JSON.parse(await readFile(path.join(PROJECT, 'package.json'), 'utf8'))
  return { version, schema: (await readMigrations()).at(-1)?.name ?? '' }
}

/** Nothing stands before this process when it ends TLS itself or serves this machine alone. */
const isDirect = ({ tls, publicUrl }: Environment): boolean => tls !== undefined || new URL(publicUrl).hostname === 'localhost'

const connectionsOf = (pool: PrismaDatabase['pool']) => ({
  inUse: pool.totalCount - pool.idleCount,
  idle: pool.idleCount,
  waiting: pool.waitingCount,
})

/** As `npm run check-installation`, what is wrong alone. It asks the neighbours too, so nobody waits for it. */
async function sayWhatIsWrong(house: House, say: Say): Promise<void> {
  const found = await checkInstallation(house)
  for (const finding of found.filter(({ grade }) => grade === 'WRONG')) say(printed(finding))
}
