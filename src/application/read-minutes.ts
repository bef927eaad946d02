import { verifyChain } from '#domain/meeting/chain.ts'
import type { Meeting } from '#domain/meeting/meeting.ts'
import { minutesOf } from '#domain/meeting/minutes.ts'
import { maySign, mayWriteMinutes, rolesToSign, signerRoles } from '#domain/meeting/minutes-signers.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { reportDue } from '#domain/minutes/report-due.ts'
import { sealHolds } from '#domain/minutes/seal.ts'
import { cellOffice } from '#domain/organization/roles.ts'
import { ok, refuse } from '#domain/result.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { entriesOf } from './meeting-entries.ts'
import { writtenSoFar } from './minutes-in-making.ts'
import { chainTools } from './sealing-tools.ts'
import { numbersToGive } from './sign-minutes.ts'

/**
 * The minutes from the log with the words written so far, and whether chain and seal hold, checked for this very reading. Once the
 * meeting has closed everybody convened reads them; before, the cell committee and the minute-taker.
 */
export async function readMinutes(deps: MeetingDeps, seat: Seat) {
  const { ports, meetings } = deps
  const meeting = await meetings.load(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found' as const)
  if (!mayReadMinutes(meeting, seat)) return refuse('meeting/not-closed' as const)
  const [facts, entries, positions] = await Promise.all([
    minutesFacts(deps, meeting),
    entriesOf(deps, { meetingId: meeting.id, cellId: meeting.cellId, year: meeting.year }),
    ports.stores.organization.positionsOf(seat.personId),
  ])
  const confirmations = entries.filter(({ kind }) => kind === 'CONFIRMATION')
  const office = cellOffice({ personId: seat.personId, positions }, seat.cellId, ports.clock.today())
  const isSigner = signerRoles(meeting, seat.memberId).length > 0
  return ok({
    ...facts,
    entries: { written: entries.length - confirmations.length, confirmed: confirmations.length },
    mayConfirm: confirmations.length === 0 && isClosed(meeting) && (office === 'SECRETARY' || office === 'DEPUTY_SECRETARY'),
    mayWrite: mayWriteMinutes(meeting, seat),
    maySign: maySign(meeting, seat.memberId),
    numbersToGive: isSigner ? await numbersToGive(deps, meeting) : {},
    mayReturn: isSigner && meeting.seal !== null && meeting.status === 'CLOSED',
    mayCorrect: isSigner && meeting.status === 'SIGNED',
    annexesToSign: meeting.annexes.filter((one) => rolesToSign(meeting, seat.memberId, one.signatures).length > 0).map(({ id }) => id),
    maySend: (isSigner || seat.maySteer) && meeting.status === 'SIGNED' && meeting.sentUp === null,
  })
}

/** What everybody who may read the minutes is shown of them, the committee above included. */
export async function minutesFacts(deps: MeetingDeps, meeting: Meeting) {
  const { ports, meetings } = deps
  const [log, place, written] = await Promise.all([
    ports.stores.meetings.events(meeting.id, 0),
    meetings.surroundings(meeting),
    writtenSoFar(ports, meeting),
  ])
  const tools = chainTools(ports)
  const { status, closedAt, sentUp } = meeting
  return {
    minutes: minutesOf(meeting, written.texts),
    /** The sum of the sections' versions: who signs says which words were read. */
    textVersions: written.versions,
    chain: verifyChain(log, tools),
    sealHolds: meeting.seal === null || (sealHolds(meeting.id, meeting.seal, tools) && isHeadOf(log, meeting.seal.log)),
    cellName: place.cellName,
    upperName: place.upperName,
    due: reportDue(
      { status, closedAt, sentAt: sentUp?.at ?? null },
      { today: ports.clock.today(), withinDays: place.ruleSet.deadlines.minutesDaysAfter },
    ),
  }
}

/** The seal names a line of this log. */
const isHeadOf = (log: readonly { version: number; digest: string }[], head: { version: number; digest: string }): boolean =>
  log.some(({ version, digest }) => version === head.version && digest === head.digest)

const isClosed = ({ status }: Meeting): boolean => status === 'CLOSED' || status === 'SIGNED'

export const mayReadMinutes = (meeting: Meeting, seat: Seat): boolean =>
  isClosed(meeting) || seat.isCellCommittee || meeting.minuteTakerId === seat.memberId
