import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Actor } from '#application/actor.ts'
import { importSheet, markSheet, previewSheet, readTemplate } from '#application/import-sheet.ts'
import type { Needs } from '#application/plan-sheet.ts'
import { takeAdminPass } from '#application/take-desk-pass.ts'
import { type SheetDeed, type UploadAsked, uploadAsked, uploadHeader } from '#contract/exchange.ts'
import type { Refusal } from '#contract/refusals.ts'
import { type SheetKind, sheetLimits } from '#domain/exchange/sheet.ts'
import { readBody } from './read-body.ts'
import { sendJson, sendRefused } from './send-json.ts'
import { sendXlsx } from './send-xlsx.ts'
import type { XlsxReader } from './xlsx-reader.ts'
import type { XlsxWriter } from './xlsx-writer.ts'

export type ImportDoorDeps = {
  ports: Needs
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  log: { error(about: object, text: string): void }
  readXlsx: XlsxReader
  xlsx: XlsxWriter
}

const upload = /^\/exchange\/sheet\/([A-Za-z0-9_]{1,60})\/(MEMBERS|UNITS|POSITIONS|LEVELS)\/(preview|import|marked)$/
const template = /^\/exchange\/template\/([A-Za-z0-9_]{1,60})\/(MEMBERS|UNITS|POSITIONS|LEVELS)\.xlsx$/

/** Each is held in memory while it is read. */
const uploadsAtOnce = 4

/**
 * Spreadsheets over plain HTTP: the form to fill in, what a file would change, and its import. Session and right are checked before a byte of the
 * body is read; to whoever may not, there is nothing here. True when the request was for this door.
 */
export function importDoor(deps: ImportDoorDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  let underWay = 0

  async function take(request: IncomingMessage, response: ServerResponse, at: { unitId: string; kind: SheetKind; deed: SheetDeed }) {
    const asked = askedIn(request)
    const actor = asked && (await deps.readSession(request.headers))
    const pass = actor && (await takeAdminPass(deps.ports, actor, at.unitId))
    if (!asked || !actor || !pass?.ok) return refuseUnread(request, response, 'access/not-found')
    if (underWay >= uploadsAtOnce) return refuseUnread(request, response, 'sheet/busy')
    underWay += 1
    try {
      const content = await readBody(request, sheetLimits.bytes)
      if (!content.ok) return refuseUnread(request, response, content.refusal === 'too-large' ? 'sheet/too-large' : 'sheet/interrupted')
      const sheets = await deps.readXlsx(content.value)
      if (!sheets.ok) return sendRefused(response, sheets.refusal)
      await answer(response, { actor, at, asked, sheets: sheets.value })
    } finally {
      underWay -= 1
    }
  }

  type Given = { actor: Actor; at: { unitId: string; kind: SheetKind; deed: SheetDeed }; asked: UploadAsked; sheets: Sheets }

  async function answer(response: ServerResponse, { actor, at: { deed, ...at }, asked, sheets }: Given): Promise<void> {
    const given = { ...at, ...asked, sheets }
    if (deed === 'marked') {
      const marked = await markSheet(deps.ports, actor, given)
      return marked.ok ? sendXlsx(deps.xlsx, response, marked.value) : sendRefused(response, marked.refusal)
    }
    const done = deed === 'import' ? await importSheet(deps.ports, actor, given) : await previewSheet(deps.ports, actor, given)
    done.ok ? sendJson(response, 200, done.value) : sendRefused(response, done.refusal)
  }

  async function give(request: IncomingMessage, response: ServerResponse, of: { unitId: string; kind: SheetKind }): Promise<void> {
    const actor = await deps.readSession(request.headers)
    const found = actor && (await readTemplate(deps.ports, actor, of))
    found?.ok ? await sendXlsx(deps.xlsx, response, found.value) : sendRefused(response, 'access/not-found')
  }

  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?', 1)
    const [, toUnit, toKind, deed] = upload.exec(path) ?? []
    const [, ofUnit, ofKind] = template.exec(path) ?? []
    const fail = (err: unknown) => {
      deps.log.error({ path, err }, 'a spreadsheet could not be taken or given')
      sendRefused(response, 'sheet/interrupted')
    }
    if (request.method === 'POST' && toUnit)
      take(request, response, { unitId: toUnit, kind: toKind as SheetKind, deed: deed as SheetDeed }).catch(fail)
    else if (request.method === 'GET' && ofUnit) give(request, response, { unitId: ofUnit, kind: ofKind as SheetKind }).catch(fail)
    else return false
    return true
  }
}

type Sheets = Parameters<typeof previewSheet>[2]['sheets']

/** A form of another site can send neither this type nor a header of ours. */
function askedIn({ headers }: IncomingMessage): UploadAsked | null {
  if (headers['content-type'] !== 'application/octet-stream') return null
  try {
    return uploadAsked.parse(JSON.parse(decodeURIComponent(String(headers[uploadHeader]))))
  } catch {
    return null
  }
}

/** What the body has left is not waited for: the connection ends with the answer. */
function refuseUnread(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  response.setHeader('connection', 'close')
  sendRefused(response, refusal)
  request.resume()
}
