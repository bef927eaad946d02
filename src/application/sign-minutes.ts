import { hasResolution } from '#domain/document/resolution-document.ts'
import type { MeetingCommand } from '#domain/meeting/command.ts'
import { decide } from '#domain/meeting/decide.ts'
import { evolve } from '#domain/meeting/evolve.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { minutesOf } from '#domain/meeting/minutes.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { type IssuedNumber, numberFor, usualTermStart } from '#domain/minutes/numbering.ts'
import { annexDigest, sealMinutes } from '#domain/minutes/seal.ts'
import type { MinutesSeal } from '#domain/minutes/types.ts'
import { vietnamDay, yearOf } from '#domain/organization/civil-date.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Commanded, Job } from './meeting-queue.ts'
import { type WrittenMinutes, writtenSoFar } from './minutes-in-making.ts'
import type { Change } from './ports/meetings.ts'
import type { Refusal } from './refusal.ts'
import { chainTools } from './sealing-tools.ts'

/** Higher ones than the next of their run, where the cell issued documents on paper before. */
export type WishedNumbers = { [Type in IssuedNumber['type']]?: number | undefined }

/** `textVersions` is what the signer has read; when somebody wrote since, the signature is refused. */
type Signing = { textVersions?: number | undefined; numbers?: WishedNumbers | undefined }

type Answer = Promise<Result<Commanded, Refusal>>

/** Signs the minutes. The first signature gives the numbers and seals text, numbers and the head of the log in the same transaction. */
export async function signMinutes(deps: MeetingDeps, seat: Seat, { textVersions, numbers: wished = {} }: Signing = {}): Answer {
  const meeting = await deps.meetings.load(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found')
  if (meeting.seal || meeting.status !== 'CLOSED') return submitCommand(deps, seat, { type: 'signMinutes' })
  const written = await writtenSoFar(deps.ports, meeting)
  if (textVersions !== undefined && textVersions !== written.versions) return refuse('minutes/changed-meanwhile')
  const numbers = await numbersOf(deps, meeting, wished)
  return deps.meetings.submit(seat.meetingId, sealingJob(deps, seat, { written, numbers }))
}

/** The numbers that the first signature would give now; empty once they are given. */
export async function numbersToGive(deps: MeetingDeps, meeting: Meeting): Promise<WishedNumbers> {
  if (meeting.seal) return {}
  return Object.fromEntries((await numbersOf(deps, meeting, {})).map(({ type, number }) => [type, number]))
}

async function numbersOf({ ports, meetings }: MeetingDeps, meeting: Meeting, wished: WishedNumbers): Promise<IssuedNumber[]> {
  const [issued, { ruleSet }] = await Promise.all([ports.stores.minutes.numbers(meeting.cellId), meetings.surroundings(meeting)])
  const termStart = ruleSet.termStartsOn ?? usualTermStart(yearOf(ports.clock.today()))
  const types = hasResolution(minutesOf(meeting)) ? (['MINUTES', 'RESOLUTION'] as const) : (['MINUTES'] as const)
  return types.map((type) => numberFor(issued, { type, termStart, meetingId: meeting.id }, wished[type]))
}

type Prepared = { written: WrittenMinutes; numbers: IssuedNumber[] }

/** Another meeting of the cell may have taken the number, or a writer saved, since they were read: then nothing is sealed. */
function sealingJob({ ports }: MeetingDeps, seat: Seat, { written, numbers }: Prepared): Job {
  const change = (after: Meeting): Change => ({
    ...{ kind: 'issueDocuments', cellId: after.cellId, meetingId: after.id, numbers, textVersions: written.versions },
  })
  return {
    decide(meeting, circumstance) {
      const seal = sealMinutes(
        meeting.id,
        contentOf(meeting, { written, numbers, issuedOn: vietnamDay(circumstance.at) }),
        chainTools(ports),
      )
      const commands: MeetingCommand[] = [{ type: 'sealMinutes', seal }, { type: 'signMinutes' }]
      return decideInTurn(meeting, commands, (state, command) => decide(state, command, seat, circumstance))
    },
    changes: (after) => (after.seal ? [change(after)] : []),
    whenChangeRefused: 'minutes/changed-meanwhile',
  }
}

function contentOf(
  { version, digest }: Meeting,
  { written, numbers, issuedOn }: Prepared & { issuedOn: string },
): Omit<MinutesSeal, 'digest'> {
  const number = (type: IssuedNumber['type']) => numbers.find((one) => one.type === type)
  return {
    numbers: { MINUTES: number('MINUTES')?.number ?? 0, RESOLUTION: number('RESOLUTION')?.number ?? null },
    termStart: number('MINUTES')?.termStart ?? '',
    issuedOn,
    texts: written.texts,
    log: { version, digest },
  }
}

/** Commands that stand or fall together, each decided on what the one before it led to. */
function decideInTurn(
  meeting: Meeting,
  commands: readonly MeetingCommand[],
  verdict: (meeting: Meeting, command: MeetingCommand) => ReturnType<typeof decide>,
) {
  let [state, events] = [meeting, [] as Extract<ReturnType<typeof decide>, { ok: true }>['value']]
  for (const command of commands) {
    const decided = verdict(state, command)
    if (!decided.ok) return decided
    events = [...events, ...decided.value]
    state = decided.value.reduce(evolve, state)
  }
  return ok(events)
}

/** The first signature binds the annex to the minutes it corrects. */
export async function signAnnex(deps: MeetingDeps, seat: Seat, annexId: string): Answer {
  const meeting = await deps.meetings.load(seat.meetingId)
  const annex = meeting?.annexes.find(({ id }) => id === annexId)
  if (!annex) return refuse('minutes/no-such-annex')
  const digest = annex.digest ?? annexDigest(meeting?.seal?.digest ?? '', annex, chainTools(deps.ports))
  return submitCommand(deps, seat, { type: 'signAnnex', annexId, digest })
}
