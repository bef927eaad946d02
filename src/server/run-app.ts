import { spawn } from 'node:child_process'
import path from 'node:path'
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
import { carryDue } from '#application/carry-along.ts'
import { dropOldAudit } from '#application/drop-old-audit.ts'
import { dropOldBoards } from '#application/drop-old-boards.ts'
import { finishOverdue } from '#application/finish-overdue.ts'
import { makeSetupLink } from '#application/make-setup-link.ts'
import { refreshFigures } from '#application/refresh-figures.ts'
import { remindReflections } from '#application/remind-reflections.ts'
import { paths } from '#contract/paths.ts'
import { awayCheck } from './away-check.ts'
import { demoDoor, openDemo } from './demo/demo.ts'
import { signInTable, welcome } from './demo/say-welcome.ts'
import { healthDoor } from './health-door.ts'
import { drain, listen, openHttp } from './http.ts'
import { makeLog } from './log.ts'
import { PROJECT } from './migrations.ts'
import { openPages } from './pages.ts'
import { openRealtime } from './realtime.ts'
import type { House } from './start-up.ts'
import { every } from './ticker.ts'
import { trpcDoor } from './trpc-door.ts'
import { wire } from './wiring.ts'

type Say = (line: string) => void

/** Wires and serves; gives what ends it in order: no new requests, sockets told, timers done, connections closed. */
export async function runApp(house: House, say: Say): Promise<{ stop: () => Promise<void> }> {
  const { environment } = house
  const log = makeLog(environment.logLevel)
  for (const concern of house.concerns) log.warn({ concern }, 'this PostgreSQL would harm the secrecy of ballots')
  const realtime = openRealtime()
  const wired = await wire(house, log, realtime.voice)
  const { ports, auth, meetings, database } = wired
  const demo = environment.mode === 'demo' ? await openDemo(house, ports, say) : null
  const pages = await openPages(environment)
  const shared = { ports, meetings, readSession: auth.readSession, log }
  const docx = docxWriter()
  const pdf = pdfWriter()
  const xlsx = xlsxWriter()
  const doors = [
    healthDoor(database.ping),
    ballotBox(shared),
    materialDoor(shared),
    calendarDoor({ ...shared, pageOf: (meetingId) => `${environment.publicUrl}${paths.phone(meetingId)}` }),
    trpcDoor({ ...shared, isAway: awayCheck(database.ping) }),
    documentsRoute({ ...shared, docx }),
    bookRoute({ ...shared, pdf }),
    programmeSectionRoute({ ...shared, docx }),
    sheetsRoute({ ...shared, xlsx }),
    reportsRoute({ ...shared, docx, xlsx }),
    archiveDoor({ ...shared, ports: { ...ports, archive: prismaArchive(database) }, folder: house.dataFolder }),
    importDoor({ ...shared, xlsx, readXlsx: xlsxReader() }),
    ...(demo ? [demoDoor(demo.signIns)] : []),
  ]
  const server = await openHttp(environment, doors, pages.answer)
  pages.attach(server)
  await realtime.attach(server, { ...shared, database: house.database, redisUrl: environment.redisUrl })
  const overdue = every(
    1_000,
    () => finishOverdue(ports),
    (err) => log.error({ err }, 'overdue ballots could not be looked for'),
  )
  const boards = every(
    3_600_000,
    async () => log.info({ dropped: await dropOldBoards(ports) }, 'boards whose time was over'),
    (err) => log.error({ err }, 'old boards could not be dropped'),
  )
  const goingAlong = every(
    3_600_000,
    async () => log.info({ acts: await carryDue(ports) }, 'acts on the tree whose day has come'),
    (err) => log.error({ err }, 'what goes along with members could not be sent after them'),
  )
  const oldLines = every(
    24 * 3_600_000,
    async () => log.info({ lines: await dropOldAudit(ports) }, 'lines of the log whose time was over'),
    (err) => log.error({ err }, 'old lines of the log could not be dropped'),
  )
  const reminders = every(
    3_600_000,
    async () => log.info({ cells: await remindReflections(ports) }, 'cells reminded of the monthly reflection'),
    (err) => log.error({ err }, 'members could not be reminded of the monthly reflection'),
  )
  const figures = every(
    1_000,
    async () => realtime.voice.publisher.figuresChanged(await refreshFigures(ports)),
    (err) => log.error({ err }, 'figures could not be published'),
  )
  await listen(server, environment)
  say(`Serving ${environment.publicUrl}`)
  if (environment.vapid) say('Notices reach phones by Web Push.')
  const hall = demo?.hallFile && !process.argv.includes('--no-hall') ? startHall(demo.hallFile) : null
  if (demo) say(demo.hallFile ? welcome(demo.signIns, hall !== null) : signInTable(demo.signIns))
  else await offerSetup(ports, environment.publicUrl, say)
  return {
    stop: async () => {
      hall?.kill()
      await Promise.all([overdue.stop(), boards.stop(), goingAlong.stop(), oldLines.stop(), reminders.stop(), figures.stop()])
      await realtime.close()
      await drain(server)
      await docx.close()
      await pdf.close()
      await xlsx.close()
      await pages.close()
      await database.close()
    },
  }
}

/** An empty installation belongs to whoever holds this link; it works once. */
async function offerSetup(ports: Parameters<typeof makeSetupLink>[0], publicUrl: string, say: Say): Promise<void> {
  const token = await makeSetupLink(ports)
  if (token)
    say(`\nThis installation has nobody yet. Create its first administrator (works once):\n  ${publicUrl}${paths.setup}#${token}\n`)
}

/** The hall is a program of its own on the public interfaces; the demo only starts it. */
function startHall(file: string) {
  const program = path.join(PROJECT, 'src/hall/main.ts')
  return spawn(process.execPath, [program, file, '--quiet'], { stdio: ['ignore', 'ignore', 'inherit'] })
}
