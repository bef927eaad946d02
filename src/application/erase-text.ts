import type { SealedEvent } from '#domain/meeting/chain.ts'
import { type Erasure, isErasable, eraseText as judge } from '#domain/meeting/erase-text.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { LiveMeetings } from './live-meetings.ts'
import type { Commanded } from './meeting-queue.ts'
import type { Ports } from './ports.ts'
import type { Refusal } from './refusal.ts'

type Deps = { ports: Pick<Ports, 'stores'>; meetings: Pick<LiveMeetings, 'submit'> }

/**
 * Erases the words of one event from a meeting's log, with a reason: for whoever runs the installation, at the server (no screen does it).
 * The event and the words' going are one transaction. What was copied into a notebook, or signed in the minutes, stays there.
 */
export async function eraseText(
  deps: Deps,
  of: { meetingId: string; version: number },
  erasure: Erasure,
): Promise<Result<Commanded, Refusal>> {
  const [event] = await deps.ports.stores.meetings.events(of.meetingId, of.version - 1)
  const found = event?.version === of.version ? event : null
  return deps.meetings.submit(of.meetingId, {
    decide(meeting, { at }) {
      const facts = judge(meeting, found, erasure)
      return facts.ok ? ok(facts.value.map((fact) => ({ ...fact, at }))) : facts
    },
    changes: () => [{ kind: 'erasePayload', ...of }],
  })
}

/** The lines of a log that hold words, for choosing one. */
export async function erasableLines(
  { ports }: Pick<Deps, 'ports'>,
  meetingId: string,
): Promise<Result<SealedEvent[], 'meeting/not-found'>> {
  const events = await ports.stores.meetings.events(meetingId, 0)
  return events.length === 0 ? refuse('meeting/not-found') : ok(events.filter(isErasable))
}
