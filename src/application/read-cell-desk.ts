import { rhythmOf } from '#domain/classification/rule-set.ts'
import { sentBackState } from '#domain/classification/sent-back.ts'
import { leastMinutes } from '#domain/meeting/duration.ts'
import type { Appeal } from '#domain/notebook/appeal.ts'
import { cellOffice } from '#domain/organization/roles.ts'
import type { Position } from '#domain/organization/types.ts'
import type { CalledMember } from '#domain/organization/voting-base.ts'
import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { appealsOfCells } from './appeals-of-cells.ts'
import { type CellYear, readCellYear, standingOnBallot } from './cell-year.ts'
import { classifiedBefore } from './classified-before.ts'
import { gatherProposals } from './gather-proposals.ts'
import { minutesDue } from './minutes-due.ts'
import type { MeetingSummary, ShortfallOutcome } from './ports/meetings.ts'
import type { NominationRecord, ShortfallRecord } from './ports/notebooks.ts'
import type { Ports } from './ports.ts'
import { ignoredBy, promisesOfCells } from './promises-of-cells.ts'
import { isOnPaper } from './self-assessment-form.ts'
import { takeCellPass } from './take-cell-pass.ts'

/** The desk of the cell committee: every member's state before the review meeting, and the cell's meetings. */
export async function readCellDesk(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  of: { cellId: string; year?: number | undefined },
) {
  const pass = await takeCellPass(ports, actor, of.cellId)
  if (!pass.ok) return pass
  const { cell, upper, office, memberId } = pass.value
  const year = await readCellYear(ports, pass.value, of.year)
  const [shortfalls, nominations, positions, people, classified, appeals, promises] = await Promise.all([
    ports.stores.shortfalls.ofCell(cell.id, year.year),
    ports.stores.nominations.ofCell(cell.id, year.year),
    ports.stores.organization.positionsAt(cell.id),
    ports.stores.people.findMany(year.called.map((one) => one.member.personId)),
    classifiedBefore(ports, { id: '', cellId: cell.id, year: year.year }),
    appealsOfCells(ports, [cell.id], year.year),
    promisesOfCells(ports, [cell.id], year.year),
  ])
  const sentBack = await sentBackToCell(ports, cell.id, year.year)
  const unreported = await minutesDue(ports, {
    ...{ meetings: year.meetings, cellId: cell.id, today: pass.value.on, withinDays: year.ruleSet.deadlines.minutesDaysAfter },
  })
  const enrolled = new Set(people.filter((person) => person.pinHash !== null).map((person) => person.id))
  const members = year.called.map((called) => rowOf(year, called, { shortfalls, nominations, positions, enrolled, appeals, promises }))
  return ok({
    ...{ cellId: cell.id, cellName: cell.name, upperName: upper?.name ?? '', year: year.year, office, memberId, members },
    meetings: year.meetings.map((one) => ({
      ...meetingLine(one),
      minutesDue: unreported.find(({ meeting }) => meeting.id === one.id)?.due ?? null,
    })),
    sentBack: sentBack.map((one) => ({ ...one, name: members.find(({ memberId }) => memberId === one.memberId)?.name ?? '' })),
    minutesTogether: leastMinutes(rhythmOf(year.ruleSet), members.length, true),
    unclassified:
      classified.size === 0 ? [] : members.filter((one) => one.onBallot.ok && !classified.has(one.memberId)).map(({ name }) => name),
    counts: {
      members: members.length,
      handedIn: members.filter((one) => one.handedInAt !== null).length,
      remarked: members.filter((one) => one.remark !== '').length,
      proposed: members.filter((one) => one.proposedLevel !== null).length,
      nominated: nominations.length,
      onBallot: members.filter((one) => one.onBallot.ok).length,
      onAgenda: shortfalls.filter((one) => one.onAgenda && one.mergedIntoId === null && one.state !== 'REMEDIED').length,
    },
  })
}

/** What the deciding committee sent back in the year, and what came of it; the latest first. */
async function sentBackToCell(ports: Pick<Ports, 'stores'>, cellId: string, year: number) {
  const [list, votes] = await Promise.all([ports.stores.sentBack.ofCells([cellId], year), gatherProposals(ports, [cellId], year)])
  return list.toReversed().map(({ id, memberId, at, byName, reason, settled, ...one }) => {
    const votedAt = votes.find((vote) => vote.memberId === memberId)?.votedAt ?? null
    return { id, memberId, at, byName, reason, settled, state: sentBackState({ ...one, at, settled }, votedAt) }
  })
}

type Beside = {
  shortfalls: ShortfallRecord[]
  nominations: NominationRecord[]
  positions: Position[]
  enrolled: Set<string>
  appeals: (memberId: string) => Appeal[]
  promises: Awaited<ReturnType<typeof promisesOfCells>>
}

function rowOf(year: CellYear, called: CalledMember, { shortfalls, nominations, positions, enrolled, appeals, promises }: Beside) {
  const { member, standing } = called
  const assessment = year.handedIn.get(member.id) ?? null
  const review = year.reviews.get(member.id) ?? null
  return {
    memberId: member.id,
    name: member.name,
    standing,
    office: cellOffice({ personId: member.personId, positions }, member.cellId, year.on),
    workKind: member.workKind,
    handedInAt: assessment?.handedInAt ?? null,
    onPaper: isOnPaper(assessment),
    selfLevel: assessment?.handedIn?.levelAsMember ?? null,
    remark: review?.remark ?? '',
    proposedLevel: review?.proposedLevel ?? null,
    stateLevel: review?.stateLevel ?? null,
    ignored: ignoredBy(promises(member.id, assessment), {
      assessment,
      proposed: review?.proposedLevel ?? null,
      word: review?.registrationWord,
    }),
    reviewVersion: review?.version ?? 0,
    onBallot: onBallot(year, called),
    shortfallCount: shortfalls.filter((one) => one.memberId === member.id && isOpen(one)).length,
    nomination: nominations.find((one) => one.memberId === member.id)?.reason ?? null,
    appeal: appeals(member.id).find((one) => one.state === 'OPEN') ?? null,
    enrolled: enrolled.has(member.personId),
  }
}

function onBallot(year: CellYear, called: CalledMember) {
  const standing = standingOnBallot(year, called)
  return standing.onBallot
    ? { ok: true as const, closedLevels: standing.closed, timeWorked: standing.timeWorked }
    : { ok: false as const, why: standing.why }
}

const isOpen = (one: Pick<ShortfallOutcome, 'state'>): boolean => one.state !== 'REMEDIED'

const meetingLine = ({ id, kind, year, title, place, startsAt, status, present, convened }: MeetingSummary) => ({
  meetingId: id,
  ...{ kind, year, title, place, startsAt, status, present, convened },
})
