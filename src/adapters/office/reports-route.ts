import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Actor } from '#application/actor.ts'
import { readAggregate } from '#application/read-aggregate.ts'
import { readYearlyDocument } from '#application/read-yearly-report.ts'
import { aggregateDocument, aggregateWorkbook } from '#domain/document/aggregate-report.ts'
import type { DocumentsDeps } from './documents-route.ts'
import { endWith, sendDocx } from './send-docx.ts'
import { sendXlsx } from './send-xlsx.ts'
import type { XlsxWriter } from './xlsx-writer.ts'

export type ReportsDeps = DocumentsDeps & { xlsx: XlsxWriter }

const address = /^\/documents\/(aggregate|yearly)\/([A-Za-z0-9_-]{1,121})\/(20\d\d)\.(xlsx|docx)$/

type Asked = { unitId: string; year: number }
type Send = (deps: ReportsDeps, response: ServerResponse, of: { actor: Actor; asked: Asked }) => Promise<void>

/** A unit's reports on a year as files: the aggregate report for those who read its figures, the yearly report for its committee. */
export function reportsRoute(deps: ReportsDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const [, report, unitId = '', year, format] = address.exec((request.url ?? '').split('?', 1)[0] ?? '') ?? []
    const send = senders[`${report}.${format}`]
    if (!send || request.method !== 'GET') return false
    answer(deps, request, { response, send, asked: { unitId, year: Number(year) } }).catch((error) => {
      deps.log.error({ err: error, unitId }, 'a report could not be written')
      endWith(response, 500)
    })
    return true
  }
}

async function answer(
  deps: ReportsDeps,
  request: IncomingMessage,
  { response, send, asked }: { response: ServerResponse; send: Send; asked: Asked },
): Promise<void> {
  const actor = await deps.readSession(request.headers)
  if (!actor) return endWith(response, 404)
  await send(deps, response, { actor, asked })
}

const senders: Readonly<Record<string, Send>> = {
  'aggregate.xlsx': async (deps, response, { actor, asked }) => {
    const found = await readAggregate(deps, actor, asked)
    if (!found.ok) return endWith(response, 404)
    await sendXlsx(deps.xlsx, response, aggregateWorkbook(found.value))
  },
  'aggregate.docx': async (deps, response, { actor, asked }) => {
    const found = await readAggregate(deps, actor, asked)
    if (!found.ok) return endWith(response, 404)
    await sendDocx(deps.docx, response, aggregateDocument(found.value))
  },
  'yearly.docx': async (deps, response, { actor, asked }) => {
    const found = await readYearlyDocument(deps, actor, asked)
    if (!found.ok) return endWith(response, 404)
    await sendDocx(deps.docx, response, found.value)
  },
}
