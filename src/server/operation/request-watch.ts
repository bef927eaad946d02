import type { IncomingMessage, ServerResponse } from 'node:http'
import { type DoorKind, doorKind } from './door-kind.ts'
import { newId, requestIdHeader, underId } from './request-id.ts'

export type Taken = { door: DoorKind; status: number; seconds: number }

type Deps = {
  log: { debug(about: object, text: string): void; info(about: object, text: string): void }
  /** The procedure that an address of the API names, if there is one of that name. */
  procedureOf(url: string): string | undefined
  taken(request: Taken): void
}

/** Answers a request under an id of its own, that stands on every line about it, in its answer, and in its one line of the log. */
export type RequestWatch = (request: IncomingMessage, response: ServerResponse, answer: () => void) => void

/**
 * One id a request, made here: a proxy's would join our lines to its log of addresses, and a client's could be anything. The line says kind
 * of door, procedure, status and duration: no address, no person. The ballot box passes with no id, no line and no measure.
 */
export function requestWatch({ log, procedureOf, taken }: Deps): RequestWatch {
  return (request, response, answer) => {
    delete request.headers[requestIdHeader]
    const door = doorKind(request.url)
    if (door === 'ballot-box') return answer()
    const id = newId()
    request.headers[requestIdHeader] = id
    response.setHeader(requestIdHeader, id)
    const from = performance.now()
    const procedure = door === 'api' ? procedureOf(request.url ?? '') : undefined
    response.once('close', () => {
      const seconds = (performance.now() - from) / 1000
      const status = response.writableFinished ? response.statusCode : leftEarly
      if (door === 'operation') return
      taken({ door, status, seconds })
      const about = { id, door, ...(procedure && { procedure }), status, ms: Math.round(seconds * 1000) }
      // What went well would drown the rest; what was refused or failed is worth a line by default.
      if (status >= 400) log.info(about, 'a request was refused or failed')
      else log.debug(about, 'a request was answered')
    })
    underId(id, answer)
  }
}

/** As nginx calls a client that did not wait for the answer. */
const leftEarly = 499
