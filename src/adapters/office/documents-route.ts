import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Actor } from '#application/actor.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import { type DocumentAsked, readDocument } from '#application/read-document.ts'
import type { DocxWriter } from './docx-writer.ts'

export type DocumentsDeps = MeetingDeps & {
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  log: { error(about: object, text: string): void }
  docx: DocxWriter
}

const address = /^\/documents\/([A-Za-z0-9_-]{1,121})\/(minutes|resolution|count|annex)(?:\/([A-Za-z0-9_-]{1,121}))?\.docx$/

/** Files of a meeting, outside tRPC: a browser saves them by their address. To whoever may not read it there is no such document. */
export function documentsRoute(deps: DocumentsDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const match = address.exec(path)
    if (!match || request.method !== 'GET') return false
    const [, meetingId = '', kind, of = null] = match
    const unitId = new URLSearchParams(query).get('unit')
    const asked: DocumentAsked = { meetingId, kind: kind as DocumentAsked['kind'], of, unitId }
    answer(deps, request, { response, asked }).catch((error) => {
      deps.log.error({ err: error, meetingId }, 'a document could not be written')
      end(response, 500)
    })
    return true
  }
}

async function answer(
  deps: DocumentsDeps,
  request: IncomingMessage,
  { response, asked }: { response: ServerResponse; asked: DocumentAsked },
): Promise<void> {
  const actor = await deps.readSession(request.headers)
  const found = actor && (await readDocument(deps, actor, asked))
  if (!found?.ok) return end(response, 404)
  const file = await deps.docx.write(found.value)
  response.writeHead(200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'content-disposition': `attachment; filename="${found.value.fileName}.docx"`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  response.end(file)
}

function end(response: ServerResponse, status: 404 | 500): void {
  response.writeHead(status, { 'cache-control': 'private, no-store' })
  response.end()
}
