import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { isCommittee } from '#domain/organization/roles.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { submitCommand } from './command-meeting.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Commanded } from './meeting-queue.ts'
import { holderOf, treeToday } from './org-today.ts'
import { minutesFacts } from './read-minutes.ts'
import type { Refusal } from './refusal.ts'

/** Reports signed minutes to the committee above: of the grassroots organisation, or of whatever stands next above the cell. */
export async function sendMinutes(deps: MeetingDeps, seat: Seat): Promise<Result<Commanded, Refusal>> {
  const tree = await treeToday(deps.ports)
  const above = tree.ancestors(seat.cellId)
  const unit = above.find(({ grassroots }) => grassroots) ?? above[0]
  if (!unit) return refuse('minutes/no-committee-above')
  const sent = { cellId: seat.cellId, meetingId: seat.meetingId, unitId: unit.id, sentAt: deps.ports.clock.now() }
  const command = { type: 'sendMinutes', unitId: unit.id, unitName: unit.name } as const
  return submitCommand(deps, seat, command, { changes: () => [{ kind: 'sendMinutes', sent }] })
}

/** Of the committee of a unit; to anyone else there is no such desk. */
async function deskOf({ ports }: MeetingDeps, actor: Actor, unitId: string) {
  const [tree, holder] = await Promise.all([treeToday(ports), holderOf(ports, actor)])
  const unit = tree.unit(unitId)
  return unit && isCommittee(holder, unitId, tree.on) ? { tree, unit } : null
}

/** Minutes that the cells below have sent to this committee, the latest first; no other meeting shows here. */
export async function readReceivedMinutes(deps: MeetingDeps, actor: Actor, unitId: string) {
  const desk = await deskOf(deps, actor, unitId)
  if (!desk) return refuse('access/not-found' as const)
  const cells = desk.tree.cellsUnder(unitId)
  const sent = (await deps.ports.stores.minutes.sent(cells.map(({ id }) => id))).filter((one) => one.unitId === unitId)
  const lines = await Promise.all(sent.map(({ meetingId, sentAt }) => lineOf(deps, meetingId, sentAt)))
  const nameOfCell = (cellId: string) => cells.find(({ id }) => id === cellId)?.name ?? ''
  const known = lines.flatMap((line) => (line ? [{ ...line, cellName: nameOfCell(line.cellId) }] : []))
  return ok({ unitId, unitName: desk.unit.name, lines: known.toSorted((a, b) => (a.sentAt < b.sentAt ? 1 : -1)) })
}

async function lineOf({ meetings }: MeetingDeps, meetingId: string, sentAt: string) {
  const meeting = await meetings.load(meetingId)
  if (!meeting) return null
  const { cellId, kind, title, closedAt, seal } = meeting
  return { meetingId, cellId, kind, title, closedAt, sentAt, number: seal?.numbers.MINUTES ?? null, annexes: signedAnnexes(meeting) }
}

const signedAnnexes = ({ annexes }: Meeting): number => annexes.filter(({ signatures }) => signatures.length === 2).length

/** Opens sent minutes for the committee they were sent to; each reading is on record in the cell. */
export async function readSentMinutes(deps: MeetingDeps, actor: Actor, of: { unitId: string; meetingId: string }) {
  const desk = await deskOf(deps, actor, of.unitId)
  const meeting = desk && (await deps.meetings.load(of.meetingId))
  if (!meeting?.sentUp || meeting.sentUp.unitId !== of.unitId) return refuse('access/not-found' as const)
  const { stores, clock, chance } = deps.ports
  await stores.audit.note({
    ...{ cellId: meeting.cellId, id: chance.cellRowId(meeting.cellId), at: clock.now() },
    ...{ actorId: actor.personId, act: 'minutes-read', about: { meetingId: meeting.id, unitId: of.unitId } },
  })
  const facts = await minutesFacts(deps, meeting)
  const annexes = facts.minutes.annexes.filter(({ signatures }) => signatures.length === 2)
  return ok({ ...facts, minutes: { ...facts.minutes, annexes } })
}
