import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import type { Actor } from '#application/actor.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import { readSheet } from '#application/read-sheet.ts'
import { type SheetAsked, sheetAsked } from '#contract/sheet.ts'
import { endWith } from './send-docx.ts'
import { sendXlsx } from './send-xlsx.ts'
import type { XlsxWriter } from './xlsx-writer.ts'

export type SheetsDeps = MeetingDeps & {
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  log: { error(about: object, text: string): void }
  xlsx: XlsxWriter
}

const address = /^\/sheets\/([a-z-]+)\/([A-Za-z0-9_%-]{1,200})\.xlsx$/
/** Of ids of rows; the longest list of a grassroots organisation has some thousands. */
const mostBytes = 1_000_000

/**
 * Lists as spreadsheets, outside tRPC. A GET gives a list whole; a form posted to the same address gives the rows it names, as the screen
 * shows them: too many for an address, and changing nothing either way. To whoever may not read the list there is none.
 */
export function sheetsRoute(deps: SheetsDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const [, name, unitId] = address.exec(path) ?? []
    if (!name || !unitId || !['GET', 'POST'].includes(request.method ?? '')) return false
    const of = Object.fromEntries(new URLSearchParams(query))
    const asked = sheetAsked.safeParse({ ...of, name, unitId: decoded(unitId) })
    answer(deps, request, { response, asked: asked.success ? asked.data : null }).catch((error) => {
      deps.log.error({ err: error, path }, 'a list could not be written')
      endWith(response, 500)
    })
    return true
  }
}

async function answer(
  deps: SheetsDeps,
  request: IncomingMessage,
  { response, asked }: { response: ServerResponse; asked: SheetAsked | null },
): Promise<void> {
  const actor = asked && isShort(request) && (await deps.readSession(request.headers))
  if (!actor) return endWith(response, 404)
  const found = await readSheet(deps, actor, { ...asked, rows: await rowsOf(request) })
  if (!found.ok) return endWith(response, 404)
  await sendXlsx(deps.xlsx, response, found.value)
}

/** A form of a browser says how long it is. */
const isShort = ({ method, headers }: IncomingMessage): boolean =>
  method !== 'POST' || Number(headers['content-length'] ?? mostBytes + 1) <= mostBytes

async function rowsOf(request: IncomingMessage): Promise<string[] | null> {
  if (request.method !== 'POST') return null
  const rows = new URLSearchParams(await text(request)).get('rows') ?? ''
  return rows === '' ? [] : rows.split(' ')
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
