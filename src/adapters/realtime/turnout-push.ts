import type { MeetingDeps } from '#application/live-meetings.ts'
import type { ServerToClient } from '#contract/live.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { type Paced, paced } from './paced.ts'

type TurnoutMessage = Parameters<ServerToClient['turnout']>[0]

export type TurnoutPushDeps = {
  /** Milliseconds between two looks into the box. */
  pause: number
  /** Null when nobody is here to be told. */
  read(): Promise<{ deps: MeetingDeps; meeting: Meeting | null } | null>
  send(message: TurnoutMessage): void
  failed(error: unknown): void
}

const atMostEvery = 1000

/**
 * Papers issued and collected, at most once a second, and at once when the last issued paper is in or the ballot ends (design.md 4): nobody
 * reads an order of casting from it.
 */
export function turnoutPush({ pause, read, send, failed }: TurnoutPushDeps): Paced & { last(): TurnoutMessage | null } {
  let last: TurnoutMessage | null = null
  let lastAt = Number.NEGATIVE_INFINITY
  let completeAt = Number.NEGATIVE_INFINITY
  let later: ReturnType<typeof setTimeout> | null = null

  const look = paced(pause, async () => tell(await fresh(read)), failed)

  function tell(message: TurnoutMessage | null): void {
    if (!message || isSame(message, last)) return
    const now = performance.now()
    // where each casts as soon as the paper is taken, every paper is the last one issued: told one by one, they would show their order
    const mayHurry = isComplete(message) && now - completeAt >= atMostEvery
    const wait = isAnother(message, last) || mayHurry ? 0 : lastAt + atMostEvery - now
    if (wait > 0) {
      again(wait)
      return
    }
    last = message
    lastAt = now
    if (isComplete(message)) completeAt = now
    send(message)
  }

  function again(wait: number): void {
    later ??= setTimeout(() => {
      later = null
      look.call()
    }, wait)
  }

  return {
    call: () => look.call(),
    /** What everybody was told last. */
    last: () => last,
    stop() {
      look.stop()
      if (later) clearTimeout(later)
    },
  }
}

async function fresh(read: TurnoutPushDeps['read']): Promise<TurnoutMessage | null> {
  const source = await read()
  if (!source?.meeting) return null
  const turnout = await source.deps.meetings.turnout.now(source.meeting)
  return turnout && { ...turnout, version: source.meeting.version }
}

/** Another ballot, or another state of it. */
const isAnother = (now: TurnoutMessage, before: TurnoutMessage | null): boolean =>
  before?.ballotId !== now.ballotId || before.status !== now.status

const isComplete = ({ issued, collected }: TurnoutMessage): boolean => issued > 0 && collected === issued

const isSame = (now: TurnoutMessage, before: TurnoutMessage | null): boolean =>
  before !== null &&
  before.ballotId === now.ballotId &&
  before.status === now.status &&
  before.issued === now.issued &&
  before.printed === now.printed &&
  before.collected === now.collected
