import type { MeetingEvent } from './event.ts'

/**
 * One line of the log as it is kept. The event itself lies in `payload`; the chain holds only SHA-256(salt + canonical payload), so a
 * payload can be erased (null) and the chain still holds (design.md 3).
 */
export type SealedEvent = {
  version: number
  type: MeetingEvent['type']
  at: string
  /** Random bytes in base64url: without them nobody can guess a payload from its digest. */
  salt: string
  payload: MeetingEvent | null
  payloadDigest: string
  previousDigest: string
  digest: string
}

export type ChainTools = { sha256(text: string): string; canonical(value: unknown): string }

/** What the first event of every meeting points back to. */
export const chainStart = ''

/** Numbers and chains new events onto a log that stands at `version` with `digest`; one salt an event. */
export function sealEvents(
  log: { version: number; digest: string },
  events: readonly MeetingEvent[],
  tools: ChainTools & { salts: readonly string[] },
): SealedEvent[] {
  let { version, digest } = log
  return events.map((payload, index) => {
    version += 1
    const salt = tools.salts[index] ?? ''
    const sealed = seal({ version, type: payload.type, at: payload.at, salt, payload, previousDigest: digest }, tools)
    digest = sealed.digest
    return sealed
  })
}

export type ChainCheck =
  | { ok: true; length: number; digest: string }
  | { ok: false; version: number; what: 'NUMBER' | 'LINK' | 'PAYLOAD' | 'DIGEST' }

/** Reads a whole log again: numbers without a gap, every link, every digest, every payload that has not been erased. */
export function verifyChain(log: readonly SealedEvent[], tools: ChainTools): ChainCheck {
  let previous = chainStart
  for (const [index, event] of log.entries()) {
    const broken = (what: 'NUMBER' | 'LINK' | 'PAYLOAD' | 'DIGEST'): ChainCheck => ({ ok: false, version: event.version, what })
    if (event.version !== index + 1) return broken('NUMBER')
    if (event.previousDigest !== previous) return broken('LINK')
    if (event.payload && !isPayload(event, tools)) return broken('PAYLOAD')
    if (event.digest !== digestOf(event, tools)) return broken('DIGEST')
    previous = event.digest
  }
  return { ok: true, length: log.length, digest: previous }
}

function seal(event: Omit<SealedEvent, 'payloadDigest' | 'digest'>, tools: ChainTools): SealedEvent {
  const chained = { ...event, payloadDigest: tools.sha256(event.salt + tools.canonical(event.payload)) }
  return { ...chained, digest: digestOf(chained, tools) }
}

function digestOf({ version, type, at, payloadDigest, previousDigest }: Omit<SealedEvent, 'digest'>, tools: ChainTools): string {
  return tools.sha256(tools.canonical({ version, type, at, payloadDigest, previousDigest }))
}

/** The payload is the one that was sealed, and says what the chained head says of it. */
function isPayload(event: SealedEvent, tools: ChainTools): boolean {
  const { payload } = event
  return (
    payload?.type === event.type && payload.at === event.at && event.payloadDigest === tools.sha256(event.salt + tools.canonical(payload))
  )
}
