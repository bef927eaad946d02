import { randomBytes } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Actor } from '#application/actor.ts'
import { type ExportNeeds, exportOrganisation, mayExport } from '#application/export-organisation.ts'
import { type ImportNeeds, importUnder } from '#application/import-organisation.ts'
import { takeAdminPass } from '#application/take-desk-pass.ts'
import { archiveHeader } from '#contract/exchange.ts'
import type { Refusal } from '#contract/refusals.ts'
import { fileWord } from '#domain/document/sheet.ts'
import { zipReader } from './zip-reader.ts'
import { zipWriter } from './zip-writer.ts'

export type ArchiveDoorDeps = {
  ports: ExportNeeds & ImportNeeds
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  log: { error(about: object, text: string): void }
  /** Where an upload lies until it is taken in. */
  folder: string
}

const address = /^\/exchange\/organisation\/([A-Za-z0-9_]{1,60})$/
const mostBytes = 500 * 1024 * 1024

/**
 * An organisation's complete file over plain HTTP, out and in; for an administrator of its unit. One at a time, for each is a long transaction.
 * True when the request was for this door.
 */
export function archiveDoor(deps: ArchiveDoorDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  let isBusy = false

  async function alone(response: ServerResponse, work: () => Promise<void>): Promise<void> {
    if (isBusy) return send(response, 429, { refusal: 'exchange/busy' })
    isBusy = true
    try {
      await work()
    } finally {
      isBusy = false
    }
  }

  async function give(request: IncomingMessage, response: ServerResponse, unitId: string): Promise<void> {
    const actor = await deps.readSession(request.headers)
    if (!actor) return refuse(response, 'access/not-found')
    await alone(response, async () => {
      const found = await mayExport(deps.ports, actor, unitId)
      if (!found.ok) return refuse(response, found.refusal)
      const name = `${fileWord(found.value.top.name)}-${deps.ports.clock.today()}.zip`
      response.writeHead(200, { ...safe, 'content-type': 'application/zip', 'content-disposition': `attachment; filename="${name}"` })
      const zip = zipWriter(response)
      await exportOrganisation(deps.ports, found.value, zip)
      await zip.end()
    })
  }

  async function take(request: IncomingMessage, response: ServerResponse, unitId: string): Promise<void> {
    const actor = isOwnUpload(request) ? await deps.readSession(request.headers) : null
    const pass = actor && (await takeAdminPass(deps.ports, actor, unitId))
    if (!actor || !pass?.ok) return refuseUnread(request, response, 'access/not-found')
    if (Number(request.headers['content-length'] ?? mostBytes + 1) > mostBytes) return refuseUnread(request, response, 'exchange/too-large')
    let done: Awaited<ReturnType<typeof takeFile>> | null = null
    await alone(response, async () => {
      const file = path.join(deps.folder, `import-${randomBytes(8).toString('hex')}.zip`)
      try {
        await pipeline(request, createWriteStream(file, { flags: 'wx', mode: 0o600 }))
        done = await takeFile({ actor, unitId, file })
      } finally {
        await rm(file, { force: true })
      }
    })
    // said once the file is gone and the next may come
    answerTaken(response, done)
  }

  async function takeFile({ actor, unitId, file }: { actor: Actor; unitId: string; file: string }): ReturnType<typeof importUnder> {
    const handle = await open(file)
    try {
      const source = await zipReader(handle)
      return source ? await importUnder(deps.ports, { actor, unitId }, source) : { ok: false, refusal: 'exchange/not-an-export' }
    } finally {
      await handle.close()
    }
  }

  return (request, response) => {
    const [, unitId] = address.exec((request.url ?? '').split('?', 1)[0] ?? '') ?? []
    if (!unitId || !['GET', 'POST'].includes(request.method ?? '')) return false
    const answer = request.method === 'GET' ? give : take
    answer(request, response, unitId).catch((err) => {
      deps.log.error({ err, unitId }, 'an organisation could not be given or taken')
      // half an archive must not look like a whole one
      response.headersSent ? response.destroy() : send(response, 503, { refusal: 'sheet/interrupted' })
    })
    return true
  }
}

function answerTaken(response: ServerResponse, done: Awaited<ReturnType<typeof importUnder>> | null): void {
  if (done) done.ok ? send(response, 200, done.value) : refuse(response, done.refusal)
}

const safe = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' }

/** A form of another site can send neither this type nor a header of ours. */
const isOwnUpload = ({ headers }: IncomingMessage): boolean =>
  headers['content-type'] === 'application/octet-stream' && headers[archiveHeader] !== undefined

const statusOf: Partial<Record<Refusal, number>> = {
  'access/not-found': 404,
  'exchange/not-an-export': 415,
  'exchange/too-large': 413,
  'exchange/damaged': 422,
  'exchange/log-broken': 422,
}

const refuse = (response: ServerResponse, refusal: Refusal): void => send(response, statusOf[refusal] ?? 409, { refusal })

function refuseUnread(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  response.setHeader('connection', 'close')
  refuse(response, refusal)
  request.resume()
}

/** Someone who has gone away is no error. */
function send(response: ServerResponse, status: number, body: object): void {
  if (response.headersSent || response.destroyed) return
  response.writeHead(status, { ...safe, 'content-type': 'application/json; charset=utf-8' })
  response.end(JSON.stringify(body))
}
