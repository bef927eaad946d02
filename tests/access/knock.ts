import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
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
import type { MeetingDeps } from '#application/live-meetings.ts'
import type { DoorRow } from './doors.ts'
import type { Role } from './roles.ts'
import { actorOf, personIn } from './world.ts'

/** The doors over these stores, on a port; the session is the name of whoever comes. */
export async function openDoors(deps: MeetingDeps) {
  const [docx, pdf, xlsx] = [docxWriter(), pdfWriter(), xlsxWriter()]
  const faults: unknown[] = []
  const readSession = async ({ who }: Record<string, unknown>) => (who ? actorOf(String(who)) : null)
  const shared = { ...deps, readSession, log: { error: (about: object) => void faults.push(about) } }
  const doors = [
    ballotBox(shared),
    materialDoor(shared),
    calendarDoor({ ...shared, pageOf: (meetingId) => `https://hall.example/phone/${meetingId}` }),
    documentsRoute({ ...shared, docx }),
    bookRoute({ ...shared, pdf }),
    programmeSectionRoute({ ...shared, docx }),
    sheetsRoute({ ...shared, xlsx }),
    reportsRoute({ ...shared, docx, xlsx }),
    importDoor({ ...shared, xlsx, readXlsx: xlsxReader() }),
  ]
  const server = createServer((request, response) => {
    if (!doors.some((door) => door(request, response))) response.writeHead(418).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    faults,
    /** The status that this person is told, and whether a file came with it. */
    async knock({ path, headers, ...asked }: ReturnType<DoorRow['asks']>, role: Role): Promise<number> {
      const who = personIn(role)
      const answer = await fetch(url + path, { ...asked, headers: { ...headers, ...(who && { who }) } })
      await answer.arrayBuffer()
      return answer.status
    },
    async close() {
      server.close()
      await Promise.all([docx.close(), pdf.close(), xlsx.close()])
    },
  }
}
