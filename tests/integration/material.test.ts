import { request } from 'node:http'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileNameHeader, materialPath, uploadPath } from '#contract/material.ts'
import type { AgendaView } from '#domain/meeting/agenda-view.ts'
import { mostMaterialBytes } from '#domain/meeting/material.ts'
import type { Hall } from '../support/load-hall.ts'
import { type RunningApp, startApp } from '../support/running-app.ts'
import { get } from '../support/voters.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const pdf = bytes('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')
const png = new Uint8Array(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
)
const program = new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0, 4, 0, 0, 0, 0xff, 0xff, ...new Array(64).fill(0)])
const page = bytes('<!doctype html><script>alert(document.cookie)</script>')
const drawing = bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')

let app: RunningApp
let hall: Hall
let other: Hall
beforeAll(async () => {
  app = await startApp({
    halls: [
      { cellId: 'tailieu', officials: 4 },
      { cellId: 'khac', officials: 3 },
    ],
  })
  ;[hall, other] = app.halls as [Hall, Hall]
})
afterAll(() => app?.remove())

type Sent = { cookie?: string; name?: string; entryId?: string; headers?: Record<string, string> }

async function send(
  content: Uint8Array,
  { cookie = hall.secretary.cookie, name = 'tai-lieu.pdf', entryId = 'opinions', headers = {} }: Sent = {},
) {
  const answer = await fetch(`${app.url}${uploadPath(hall.meetingId, entryId)}`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/octet-stream', [fileNameHeader]: encodeURIComponent(name), ...headers },
    body: new Uint8Array(content),
  })
  const said = (await answer.json()) as { materialId?: string; refusal?: string }
  return { status: answer.status, ...said }
}

const fetched = (materialId: string, cookie = '', query = '') =>
  fetch(`${app.url}${materialPath(materialId)}${query}`, { headers: { cookie } })

describe('a file is handed out with the agenda', () => {
  it('to everybody convened, byte for byte, and to nobody else', async () => {
    const { status, materialId = '' } = await send(pdf, { name: 'Báo cáo quý IV.pdf' })
    expect(status).toBe(200)
    const given = await fetched(materialId, hall.officials[3]?.cookie)
    expect(given.status).toBe(200)
    expect(new Uint8Array(await given.arrayBuffer())).toEqual(new Uint8Array(pdf))
    for (const cookie of ['', other.secretary.cookie]) expect((await fetched(materialId, cookie)).status).toBe(404)
    expect((await fetched('tailieu-nothing', hall.secretary.cookie)).status).toBe(404)
  })

  it('in a way that no browser takes for a page', async () => {
    const { materialId = '' } = await send(pdf, { name: 'Báo cáo.pdf' })
    const { headers } = await fetched(materialId, hall.secretary.cookie)
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="Bao cao.pdf"; filename*=UTF-8''${encodeURIComponent('Báo cáo.pdf')}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'cache-control': 'private, no-store',
    })
    const saved = await fetched(materialId, hall.secretary.cookie, '?save')
    expect(saved.headers.get('content-disposition')).toMatch(/^attachment; /)
  })

  it('of every kind that is taken; a document is saved, not shown', async () => {
    const word = new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('Dự thảo nghị quyết')] }] })))
    const { materialId = '' } = await send(word, { name: 'nghi-quyet.docx' })
    expect((await fetched(materialId, hall.secretary.cookie)).headers.get('content-disposition')).toMatch(/^attachment; .*nghi-quyet\.docx/)
    expect((await send(png, { name: 'anh' })).status).toBe(200)
    const agenda = await get<AgendaView>({ url: app.url, cookie: hall.officials[3]?.cookie ?? '' }, 'query', 'meeting.agenda', {
      meetingId: hall.meetingId,
    })
    const names = agenda.steps.find(({ id }) => id === 'opinions')?.material.map(({ name }) => name)
    expect(names).toEqual(expect.arrayContaining(['nghi-quyet.docx', 'anh.png']))
  })

  it('until it is taken off the agenda again', async () => {
    const { materialId = '' } = await send(png, { name: 'nham.png' })
    await get({ url: app.url, cookie: hall.secretary.cookie }, 'mutate', 'meeting.removeMaterial', {
      meetingId: hall.meetingId,
      materialId,
    })
    expect((await fetched(materialId, hall.secretary.cookie)).status).toBe(404)
    const left = await app.inspect((client) => client.query('SELECT 1 FROM "Material" WHERE "id" = $1', [materialId]))
    expect(left.rowCount).toBe(0)
  })
})

describe('a file is judged by its content', () => {
  it.each([
    ['a program called a document', program, 'bao-cao.docx', 415, 'material/unknown-type'],
    ['a page called a PDF', page, 'bao-cao.pdf', 415, 'material/unknown-type'],
    ['a drawing that runs', drawing, 'anh.png', 415, 'material/unknown-type'],
    ['plain words', bytes('Báo cáo'), 'bao-cao.pdf', 415, 'material/unknown-type'],
    ['nothing', new Uint8Array(), 'bao-cao.pdf', 422, 'material/empty'],
    ['a name without end', pdf, 'a'.repeat(400), 422, 'material/name-too-long'],
    ['no name', pdf, ' ', 422, 'material/name-missing'],
  ])('%s is refused', async (_, content, name, status, refusal) => {
    expect(await send(content, { name })).toEqual({ status, refusal })
  })

  it('more than 20 MB is refused, whether it says so or not', async () => {
    expect(await send(new Uint8Array(mostMaterialBytes + 1))).toEqual({ status: 413, refusal: 'material/too-large' })
    expect(await sendInPieces(mostMaterialBytes + 1024 * 1024)).toBe(413)
  })

  it('exactly 20 MB is taken', async () => {
    const large = new Uint8Array(mostMaterialBytes)
    large.set(pdf)
    expect((await send(large)).status).toBe(200)
  })
})

describe('a file is taken from whoever steers', () => {
  it('others are refused, strangers find no meeting, and so does a form of another site', async () => {
    expect(await send(pdf, { cookie: hall.officials[3]?.cookie ?? '' })).toEqual({ status: 403, refusal: 'meeting/not-steering' })
    const nobody = { status: 404, refusal: 'meeting/not-found' }
    for (const cookie of ['none=1', other.secretary.cookie]) expect(await send(pdf, { cookie })).toEqual(nobody)
    expect(await send(pdf, { headers: { 'content-type': 'text/plain' } })).toEqual(nobody)
    expect(await send(pdf, { entryId: 'lunch' })).toEqual({ status: 404, refusal: 'material/no-such-entry' })
  })
})

/** A body that does not say how long it is. */
function sendInPieces(size: number): Promise<number> {
  const headers = { cookie: hall.secretary.cookie, 'content-type': 'application/octet-stream', [fileNameHeader]: 'lon.pdf' }
  return new Promise((resolve, reject) => {
    const asked = request(`${app.url}${uploadPath(hall.meetingId, 'opinions')}`, { method: 'POST', headers }, (answer) => {
      resolve(answer.statusCode ?? 0)
      answer.resume()
      asked.destroy()
    })
    asked.on('error', (error: NodeJS.ErrnoException) => (error.code === 'ECONNRESET' || error.code === 'EPIPE' ? undefined : reject(error)))
    const piece = Buffer.alloc(64 * 1024)
    let left = size
    const more = (): void => {
      if (left <= 0) return void asked.end()
      left -= piece.length
      asked.write(piece, () => more())
    }
    more()
  })
}
