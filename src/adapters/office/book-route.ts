import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Actor } from '#application/actor.ts'
import { exportOwnData } from '#application/export-own-data.ts'
import type { Ports } from '#application/ports.ts'
import { readBookOfYear } from '#application/read-book-of-year.ts'
import { ownDataReadme } from '#domain/document/own-data-readme.ts'
import type { PdfWriter } from './pdf-writer.ts'

export type BookRouteDeps = {
  ports: Pick<Ports, 'stores' | 'clock'>
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  log: { error(about: object, text: string): void }
  pdf: PdfWriter
}

const address = /^\/notebook-file\/(?:(20\d\d)\.pdf|own-data\.zip)$/

/** One's own books and data as files, outside tRPC: a browser saves them by their address. Whose they are the session says, no address. */
export function bookRoute(deps: BookRouteDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const match = address.exec((request.url ?? '').split('?', 1)[0] ?? '')
    if (!match || request.method !== 'GET') return false
    const year = match[1] === undefined ? null : Number(match[1])
    answer(deps, request, { response, year }).catch((error) => {
      deps.log.error({ err: error }, 'a book could not be written')
      end(response, 500)
    })
    return true
  }
}

async function answer(
  deps: BookRouteDeps,
  request: IncomingMessage,
  { response, year }: { response: ServerResponse; year: number | null },
): Promise<void> {
  const actor = await deps.readSession(request.headers)
  const made = actor && (await (year === null ? ownData(deps, actor) : bookOf(deps, actor, year)))
  if (!made) return end(response, 404)
  response.writeHead(200, {
    'content-type': made.type,
    'content-disposition': `attachment; filename="${made.name}"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(made.file)
}

type Made = { name: string; type: string; file: Uint8Array }

async function bookOf({ ports, pdf }: BookRouteDeps, actor: Actor, year: number): Promise<Made | null> {
  const book = await readBookOfYear(ports, actor, year)
  if (!book.ok) return null
  return { name: `${book.value.fileName}.pdf`, type: 'application/pdf', file: await pdf.write({ kind: 'book', book: book.value }) }
}

async function ownData({ ports, pdf }: BookRouteDeps, actor: Actor): Promise<Made | null> {
  const own = await exportOwnData(ports, actor)
  if (!own.ok) return null
  const { data, books } = own.value
  const texts = [
    { name: 'README.txt', text: ownDataReadme(actor.name, ports.clock.now()) },
    { name: 'own-data.json', text: JSON.stringify(data, null, 2) },
  ]
  return { name: 'so-tay-du-lieu-cua-toi.zip', type: 'application/zip', file: await pdf.write({ kind: 'archive', texts, books }) }
}

function end(response: ServerResponse, status: 404 | 500): void {
  response.writeHead(status, { 'cache-control': 'private, no-store' })
  response.end()
}
