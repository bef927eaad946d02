import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http'
import type { Actor } from '#application/actor.ts'
import type { MeetingDeps } from '#application/live-meetings.ts'
import { readCampaignDocument } from '#application/read-campaign-document.ts'
import { readCollectiveDocument } from '#application/read-collective-document.ts'
import { type DecisionAsked, readDecisionDocument } from '#application/read-decisions.ts'
import { type DocumentAsked, readDocument } from '#application/read-document.ts'
import { type HonourAsked, readHonourDocument } from '#application/read-honour-document.ts'
import { readReviewDocument } from '#application/read-review-document.ts'
import { readRollDocument } from '#application/read-roll-document.ts'
import { readRoundDocument } from '#application/read-rounds.ts'
import type { PartyDocument } from '#domain/document/party-document.ts'
import type { Result } from '#domain/result.ts'
import type { DocxWriter } from './docx-writer.ts'
import { endWith, sendDocx } from './send-docx.ts'

export type DocumentsDeps = MeetingDeps & {
  readSession(headers: IncomingHttpHeaders): Promise<Actor | null>
  log: { error(about: object, text: string): void }
  docx: DocxWriter
}

const id = '([A-Za-z0-9_-]{1,121})'
const ofMeeting = new RegExp(`^/documents/${id}/(minutes|resolution|count|annex)(?:/${id})?\\.docx$`)
const ofRound = new RegExp(`^/documents/round/${id}/${id}\\.docx$`)
const ofCampaign = new RegExp(`^/documents/campaign/${id}\\.docx$`)
/** The number of a document may hold a slash, and arrives encoded. */
const ofDecision = new RegExp(`^/documents/(decision|notices)/${id}/(\\d{4})/([^/]{1,240})\\.docx$`)
/** Of a member or of a cell, and of a year. */
const ofYear = new RegExp(`^/documents/${id}/(review|honours|commendation)/(\\d{4})\\.docx$`)

/** Party documents as files, outside tRPC: a browser saves them by their address. To whoever may not read it there is no such document. */
export function documentsRoute(deps: DocumentsDeps): (request: IncomingMessage, response: ServerResponse) => boolean {
  return (request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?', 2)
    const read = request.method === 'GET' ? readerFor(path, new URLSearchParams(query).get('unit')) : null
    if (!read) return false
    answer(deps, request, { response, read }).catch((error) => {
      deps.log.error({ err: error, path }, 'a document could not be written')
      endWith(response, 500)
    })
    return true
  }
}

/** Of a committee: its decision on collectives, by its number; its roll of honour. */
const ofCollectives = new RegExp(`^/documents/collectives/${id}/(\\d{4})/([^/]+)\\.docx$`)
const ofRoll = new RegExp(`^/documents/roll/${id}/(\\d{4})\\.docx$`)

type Read = (deps: DocumentsDeps, actor: Actor) => Promise<Result<PartyDocument | PartyDocument[], string>>

/** Which use case answers an address; null for one that is no document's. */
function readerFor(path: string, unitId: string | null): Read | null {
  const [, meetingId = '', kind, of = null] = ofMeeting.exec(path) ?? []
  if (kind) return (deps, actor) => readDocument(deps, actor, { meetingId, kind: kind as DocumentAsked['kind'], of, unitId })
  const [, campaignId] = ofCampaign.exec(path) ?? []
  if (campaignId) return (deps, actor) => readCampaignDocument(deps.ports, actor, campaignId)
  const [, calledBy = '', roundId] = ofRound.exec(path) ?? []
  if (roundId) return (deps, actor) => readRoundDocument(deps.ports, actor, { unitId: calledBy, roundId })
  const [, decision, committee = '', ofYearOf, number = ''] = ofDecision.exec(path) ?? []
  const written = decoded(number)
  if (decision && written !== null) {
    const asked = { unitId: committee, year: Number(ofYearOf), number: written, kind: decision as DecisionAsked['kind'] }
    return (deps, actor) => readDecisionDocument(deps.ports, actor, asked)
  }
  const [, decider, collectiveYear, collectiveNumber = ''] = ofCollectives.exec(path) ?? []
  const read = decoded(collectiveNumber)
  if (decider && read !== null)
    return (deps, actor) => readCollectiveDocument(deps.ports, actor, { unitId: decider, year: Number(collectiveYear), number: read })
  const [, rollOf, rollYear] = ofRoll.exec(path) ?? []
  if (rollOf) return (deps, actor) => readRollDocument(deps.ports, actor, { unitId: rollOf, year: Number(rollYear) })
  const [, whose = '', yearly, year] = ofYear.exec(path) ?? []
  if (!yearly) return null
  if (yearly === 'review') return (deps, actor) => readReviewDocument(deps, actor, { memberId: whose, year: Number(year), unitId })
  const asked = { kind: yearly as HonourAsked['kind'], cellId: whose, year: Number(year) }
  return (deps, actor) => readHonourDocument(deps.ports, actor, asked)
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    // no address that this app wrote
    return null
  }
}

async function answer(
  deps: DocumentsDeps,
  request: IncomingMessage,
  { response, read }: { response: ServerResponse; read: Read },
): Promise<void> {
  const actor = await deps.readSession(request.headers)
  const found = actor && (await read(deps, actor))
  if (!found?.ok) return endWith(response, 404)
  await sendDocx(deps.docx, response, found.value)
}
