import { type SealedEvent, sealEvents } from '#domain/meeting/chain.ts'
import type { Circumstance } from '#domain/meeting/command.ts'
import type { MeetingEvent } from '#domain/meeting/event.ts'
import { evolveSealed } from '#domain/meeting/evolve-sealed.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { MeetingReader } from './load-meeting.ts'
import { meetingSummary } from './meeting-summary.ts'
import type { Change } from './ports/meetings.ts'
import type { Ports } from './ports.ts'
import type { Refusal } from './refusal.ts'
import { sealingTools } from './sealing-tools.ts'

/** The version of the log that a command led to, or found when there was nothing to do. */
export type Commanded = { version: number }

export type Job = {
  decide(meeting: Meeting, circumstance: Circumstance): Result<MeetingEvent[], Refusal>
  /** What is written in the same transaction; `after` already bears the new events. */
  changes?(after: Meeting): Change[]
  /** Answered when a ballot is not in the state its change needs. */
  whenChangeRefused?: Refusal
}

type Waiting = { job: Job; settle(answer: Result<Commanded, Refusal>): void; fail(fault: unknown): void }

/** Commands folded into one append at most: a burst of arrivals is two or three transactions. */
const foldedAtMost = 64
/** How often a clash with another process is retried before the command is refused as busy. */
const tries = 12

type Deps = {
  ports: Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests'> & { publisher: Pick<Ports['publisher'], 'meetingChanged'> }
  reader: MeetingReader
  pause(milliseconds: number): Promise<void>
}

/** One queue a meeting keeps order fair in this process; the version in the database keeps it correct between processes. */
export function meetingQueue(deps: Deps) {
  const queues = new Map<string, Waiting[]>()

  async function drain(meetingId: string, queue: Waiting[]): Promise<void> {
    while (queue.length > 0) {
      const batch = queue.splice(0, batchSize(queue))
      try {
        await settleBatch(deps, meetingId, batch)
      } catch (fault) {
        for (const waiting of batch) waiting.fail(fault)
      }
    }
    queues.delete(meetingId)
  }

  return {
    submit: (meetingId: string, job: Job): Promise<Result<Commanded, Refusal>> =>
      new Promise((settle, fail) => {
        const running = queues.get(meetingId)
        const queue = running ?? []
        queue.push({ job, settle, fail })
        if (running) return
        queues.set(meetingId, queue)
        void drain(meetingId, queue)
      }),
    /** Commands that wait in this process, over all meetings. */
    waiting: (): number => [...queues.values()].reduce((sum, queue) => sum + queue.length, 0),
  }
}

/** A command with changes of its own goes alone, so that a refused change refuses nobody else. */
function batchSize(queue: readonly Waiting[]): number {
  const first = queue.findIndex(({ job }) => job.changes)
  return first === 0 ? 1 : Math.min(first === -1 ? queue.length : first, foldedAtMost)
}

async function settleBatch(deps: Deps, meetingId: string, batch: readonly Waiting[]): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await deps.pause(deps.ports.chance.fraction() * 15 * 2 ** Math.min(attempt, 5))
    const before = await deps.reader.load(meetingId)
    if (!before) return answerAll(batch, refuse('meeting/not-found'))
    const decided = decideAll(deps, before, batch)
    const outcome = await save(deps, before, decided)
    if (outcome === 'clash') continue
    if (outcome === 'refused') return answerAll(batch, refuse(batch[0]?.job.whenChangeRefused ?? 'meeting/busy'))
    deps.reader.keep(decided.after)
    for (const { waiting, answer } of decided.answers) waiting.settle(answer)
    if (decided.events.length > 0) deps.ports.publisher.meetingChanged(meetingId, decided.after.version)
    return
  }
  answerAll(batch, refuse('meeting/busy'))
}

type Decided = {
  after: Meeting
  events: SealedEvent[]
  changes: Change[]
  at: string
  answers: { waiting: Waiting; answer: Result<Commanded, Refusal> }[]
}

/** Each command is decided on the state that the one before it left. */
function decideAll({ ports }: Deps, before: Meeting, batch: readonly Waiting[]): Decided {
  const at = ports.clock.now()
  const decided: Decided = { after: before, events: [], changes: [], at, answers: [] }
  for (const waiting of batch) {
    const verdict = waiting.job.decide(decided.after, { at, newId: ports.chance.cellRowId(before.cellId) })
    if (verdict.ok && verdict.value.length > 0) {
      const sealed = sealEvents(decided.after, verdict.value, sealingTools(ports, verdict.value.length))
      decided.after = sealed.reduce<Meeting>(evolveSealed, decided.after)
      decided.events.push(...sealed)
      decided.changes.push(...(waiting.job.changes?.(decided.after) ?? []))
    }
    decided.answers.push({ waiting, answer: verdict.ok ? ok({ version: decided.after.version }) : verdict })
  }
  return decided
}

function save({ ports }: Deps, before: Meeting, { after, events, changes, at }: Decided): Promise<'saved' | 'clash' | 'refused'> | 'saved' {
  if (events.length === 0) return 'saved'
  const summary = meetingSummary(after, at)
  return ports.stores.meetings.append({ meetingId: before.id, expectedVersion: before.version, events, summary, changes })
}

function answerAll(batch: readonly Waiting[], answer: Result<Commanded, Refusal>): void {
  for (const waiting of batch) waiting.settle(answer)
}
