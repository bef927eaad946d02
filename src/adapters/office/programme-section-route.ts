import type { IncomingMessage, ServerResponse } from 'node:http'
import { readProgrammeSection } from '#application/read-unit-programmes.ts'
import type { DocumentsDeps } from './documents-route.ts'
import { endWith, sendDocx } from './send-docx.ts'

const address = /^\/documents\/programmes\/([A-Za-z0-9_-]{1,121})\/(20\d\d)\.docx$/

/** The yearly report's section on the monthly programmes, for the committee of the unit; to anyone else there is none. */
export function programmeSectionRoute(deps: DocumentsDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const match = address.exec((request.url ?? '').split('?', 1)[0] ?? '')
    if (!match || request.method !== 'GET') return false
    const [, unitId = '', year] = match
    answer(deps, request, { response, unitId, year: Number(year) }).catch((error) => {
      deps.log.error({ err: error, unitId }, 'a document could not be written')
      endWith(response, 500)
    })
    return true
  }
}

async function answer(
  deps: DocumentsDeps,
  request: IncomingMessage,
  { response, unitId, year }: { response: ServerResponse; unitId: string; year: number },
): Promise<void> {
  const actor = await deps.readSession(request.headers)
  const found = actor && (await readProgrammeSection(deps.ports, actor, { unitId, year }))
  if (!found?.ok) return endWith(response, 404)
  await sendDocx(deps.docx, response, found.value)
}
