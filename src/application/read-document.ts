import { annexDocument } from '#domain/document/annex-document.ts'
import { countDocument } from '#domain/document/count-document.ts'
import { minutesDocument } from '#domain/document/minutes-document.ts'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { resolutionDocument } from '#domain/document/resolution-document.ts'
import type { Minutes } from '#domain/meeting/minutes.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { readMinutes } from './read-minutes.ts'
import { readSentMinutes } from './send-minutes.ts'
import { takeSeat } from './take-seat.ts'

/** `of` names the ballot of count minutes, or the annex. */
export type DocumentAsked = {
  meetingId: string
  kind: 'minutes' | 'resolution' | 'count' | 'annex'
  of: string | null
  unitId: string | null
}

/** A document of a meeting, for whoever may read its minutes: those convened, and with `unitId` the committee they were sent to. */
export async function readDocument(
  deps: MeetingDeps,
  actor: Actor,
  asked: DocumentAsked,
): Promise<Result<PartyDocument, 'meeting/not-found'>> {
  const facts = await factsFor(deps, actor, asked)
  const document = facts && documentOf(facts, asked)
  return document ? ok(document) : refuse('meeting/not-found')
}

type Facts = { minutes: Minutes; cellName: string; upperName: string }

async function factsFor(deps: MeetingDeps, actor: Actor, { meetingId, unitId }: DocumentAsked): Promise<Facts | null> {
  if (unitId !== null) {
    const sent = await readSentMinutes(deps, actor, { unitId, meetingId })
    return sent.ok ? sent.value : null
  }
  const seat = await takeSeat(deps, actor, meetingId)
  const page = seat.ok ? await readMinutes(deps, seat.value) : null
  return page?.ok ? page.value : null
}

function documentOf({ minutes, ...place }: Facts, { kind, of }: DocumentAsked): PartyDocument | null {
  if (kind === 'minutes') return minutesDocument(minutes, place)
  if (kind === 'resolution') return resolutionDocument(minutes, place)
  return kind === 'count' ? countDocument(minutes, place, of ?? '') : annexDocument(minutes, place, of ?? '')
}
