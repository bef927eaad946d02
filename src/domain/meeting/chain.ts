import type { MeetingEvent } from './event.ts'

/**
 * One link of a meeting's log. The payload (names and free text lie in it) is kept in a row of its own and can be erased: the link holds
 * only SHA-256(salt + payload), so the chain still holds without it (design.md 3).
 */
export type SealedEvent = {
  version: number
  type: MeetingEvent['type']
  at: string
  /** Drawn for this event alone, so that a short payload cannot be guessed from its digest. Erased with the payload, or with words of it: then ''. */
  salt: string
  payload: Payload | null
  payloadDigest: string
  /** Empty for the first event: its payload names the meeting. */
  previousDigest: string
  digest: string
}

/** An event without its type and time. */
export type Payload = Record<string, unknown>

export type ChainTools = {
  /** Lower-case hex. */
  sha256(input: string): string
  /** RFC 8785. */
  canonical(value: unknown): string
}

/** Where a log stands: version 0 and an empty digest before its first event. */
export type ChainHead = { version: number; digest: string }

/** `version` is the first link that does not hold. */
export type ChainCheck =
  | { ok: true; head: ChainHead }
  | { ok: false; version: number; what: 'MISSING' | 'PAYLOAD_CHANGED' | 'PREVIOUS_CHANGED' | 'EVENT_CHANGED' }

/** Links events to a log. `salts`: one a event, base64url, from outside. */
export function sealEvents(
  head: ChainHead,
  events: readonly MeetingEvent[],
  tools: ChainTools & { salts: readonly string[] },
): SealedEvent[] {
  const sealed: SealedEvent[] = []
  for (const [index, event] of events.entries()) {
    const salt = tools.salts[index]
    if (!salt) throw new Error('every event is sealed with a salt of its own')
    const before = sealed.at(-1) ?? head
    const { type, at, ...payload } = event
    const payloadDigest = digestOfPayload(salt, payload, tools)
    const link = { version: before.version + 1, type, at, payloadDigest, previousDigest: before.digest }
    sealed.push({ ...link, salt, payload, digest: digestOfLink(link, tools) })
  }
  return sealed
}

/**
 * Whether these links, from the first on, are an unbroken log. Erased payloads are no break; a changed one is, unless its salt is gone and a later
 * event says that words of it were erased: then what stands there is what was left of it, and is not sealed any more.
 */
export function verifyChain(events: readonly SealedEvent[], tools: ChainTools): ChainCheck {
  let head: ChainHead = { version: 0, digest: '' }
  const erased = erasedVersions(events)
  for (const event of events) {
    if (event.payload !== null && event.salt === '' && !erased.has(event.version))
      return { ok: false, version: event.version, what: 'PAYLOAD_CHANGED' }
    const what = flawOf(head, event, tools)
    if (what) return { ok: false, version: head.version + 1, what }
    head = { version: event.version, digest: event.digest }
  }
  return { ok: true, head }
}

/** The event of a link; null when its payload was erased. */
export const openEvent = ({ type, at, payload }: SealedEvent): MeetingEvent | null =>
  payload === null ? null : ({ ...payload, type, at } as MeetingEvent)

const erasedVersions = (events: readonly SealedEvent[]): ReadonlySet<unknown> =>
  new Set(events.flatMap(({ type, payload }) => (type === 'textErased' ? [payload?.erasedVersion] : [])))

function flawOf(head: ChainHead, event: SealedEvent, tools: ChainTools): Extract<ChainCheck, { ok: false }>['what'] | null {
  if (event.version !== head.version + 1) return 'MISSING'
  if (event.previousDigest !== head.digest) return 'PREVIOUS_CHANGED'
  if (digestOfLink(event, tools) !== event.digest) return 'EVENT_CHANGED'
  if (event.payload === null || event.salt === '') return null
  return digestOfPayload(event.salt, event.payload, tools) === event.payloadDigest ? null : 'PAYLOAD_CHANGED'
}

const digestOfPayload = (salt: string, payload: Payload, { sha256, canonical }: ChainTools): string => sha256(salt + canonical(payload))

type Link = Pick<SealedEvent, 'version' | 'type' | 'at' | 'payloadDigest' | 'previousDigest'>

const digestOfLink = ({ version, type, at, payloadDigest, previousDigest }: Link, { sha256, canonical }: ChainTools): string =>
  sha256(canonical({ version, type, at, payloadDigest, previousDigest }))
