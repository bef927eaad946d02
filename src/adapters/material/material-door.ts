import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Actor } from '#application/actor.ts'
import { attachMaterial, mayAttachMaterial } from '#application/attach-material.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import { readMaterial } from '#application/read-material.ts'
import { takeSeat } from '#application/take-seat.ts'
import { fileNameHeader } from '#contract/material.ts'
import type { Refusal } from '#contract/refusals.ts'
import { mostMaterialBytes } from '#domain/meeting/material.ts'
import { contentType } from './content-type.ts'
import { readContent } from './read-content.ts'
import { sendAttached, sendContent, sendRefusal } from './send.ts'

export type MaterialDoorDeps = MeetingDeps & {
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  log: { error(about: object, text: string): void }
}

/** POST /material/<meeting>/<entry>, GET /material/<file>; ids of this product, and nothing else. */
const upload = /^\/material\/([A-Za-z0-9_-]{1,121})\/([A-Za-z0-9_-]{1,120})$/
const download = /^\/material\/([A-Za-z0-9_-]{1,121})$/

/** Files that are being taken in at a time: each is held in memory until it is saved. */
const uploadsAtOnce = 6

/**
 * Files of an agenda over plain HTTP. The session and the right are checked before a byte of the body is read; to a stranger every
 * address answers as if nothing were there. True when the request was for this door.
 */
export function materialDoor(deps: MaterialDoorDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  let underWay = 0

  async function take(request: IncomingMessage, response: ServerResponse, at: { meetingId: string; entryId: string }): Promise<void> {
    const actor = isOwnUpload(request) ? await deps.readSession(request.headers) : null
    const seat = actor && (await takeSeat(deps, actor, at.meetingId))
    if (!seat?.ok) return refuseUnread(request, response, 'meeting/not-found')
    const may = await mayAttachMaterial(deps, seat.value)
    if (!may.ok) return refuseUnread(request, response, may.refusal)
    if (underWay >= uploadsAtOnce) return refuseUnread(request, response, 'material/busy')
    underWay += 1
    try {
      const content = await readContent(request, mostMaterialBytes)
      if (typeof content === 'string') return refuseUnread(request, response, content)
      const file = { entryId: at.entryId, name: nameOf(request), type: await contentType(content), content }
      const attached = await attachMaterial(deps, seat.value, file)
      attached.ok ? sendAttached(response, attached.value) : sendRefusal(response, attached.refusal)
    } finally {
      underWay -= 1
    }
  }

  async function give(request: IncomingMessage, response: ServerResponse, at: { materialId: string; save: boolean }): Promise<void> {
    const actor = await deps.readSession(request.headers)
    const found = actor && (await readMaterial(deps, actor, at.materialId))
    found?.ok ? sendContent(response, { ...found.value, save: at.save }) : sendRefusal(response, 'material/not-found')
  }

  return (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    if (!path.startsWith('/material/')) return false
    const [to, from] = [upload.exec(path), download.exec(path)]
    const fail = (err: unknown) => {
      deps.log.error({ path, err }, 'a file of an agenda could not be taken or given')
      sendRefusal(response, 'material/interrupted')
    }
    if (request.method === 'POST' && to) take(request, response, { meetingId: to[1] ?? '', entryId: to[2] ?? '' }).catch(fail)
    else if (request.method === 'GET' && from) give(request, response, { materialId: from[1] ?? '', save: query === 'save' }).catch(fail)
    else refuseUnread(request, response, 'material/not-found')
    return true
  }
}

/** A form of another site can send neither this type nor a header of ours. */
const isOwnUpload = ({ headers }: IncomingMessage): boolean =>
  headers['content-type'] === 'application/octet-stream' && headers[fileNameHeader] !== undefined

function nameOf({ headers }: IncomingMessage): string {
  try {
    return decodeURIComponent(String(headers[fileNameHeader]))
  } catch {
    return ''
  }
}

/** What the body has left is not waited for: the connection ends with the answer. */
function refuseUnread(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
  response.setHeader('connection', 'close')
  sendRefusal(response, refusal)
  request.resume()
}
