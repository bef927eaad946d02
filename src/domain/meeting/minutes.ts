import type { MinutesTexts } from '../minutes/types.ts'
import type { PraiseKind } from './earlier.ts'
import { earlierTaskLines } from './earlier-lines.ts'
import type { Meeting } from './meeting.ts'
import { minutesAgenda, minutesAgendaChanges } from './minutes-agenda.ts'
import { minutesAttendance } from './minutes-attendance.ts'
import { minutesOpinions, minutesShortfalls } from './minutes-content.ts'
import type { Minutes } from './minutes-shape.ts'
import { stepAt } from './minutes-steps.ts'
import { minutesBallots, minutesVotes } from './minutes-votes.ts'
import { praiseLines } from './praise-lines.ts'
import { nameOf, presidingId } from './roll-call.ts'

export type { Minutes }

/** The minutes as the log tells them now, with the words written so far; final once signed. */
export function minutesOf(meeting: Meeting, written: MinutesTexts = {}): Minutes {
  const presiding = presidingId(meeting)
  return {
    meetingId: meeting.id,
    kind: meeting.kind,
    year: meeting.year,
    title: meeting.title,
    status: meeting.status,
    place: meeting.place,
    plannedFor: meeting.startsAt,
    openedAt: meeting.openedAt,
    closedAt: meeting.closedAt,
    pauses: meeting.pauses.map(({ from, to, reason }) => ({ from, to, reason })),
    ...minutesAttendance(meeting),
    quorum: meeting.quorum && { base: meeting.quorum.base, needed: meeting.quorum.needed },
    chair: nameOf(meeting, presiding) || null,
    minuteTaker: nameOf(meeting, meeting.minuteTakerId) || null,
    agenda: minutesAgenda(meeting),
    agendaChanges: minutesAgendaChanges(meeting),
    report: meeting.reportText || null,
    turns: turnsOf(meeting),
    opinions: minutesOpinions(meeting),
    shortfalls: minutesShortfalls(meeting),
    openVotes: minutesVotes(meeting),
    countingTeam: countingTeamOf(meeting),
    ballots: minutesBallots(meeting),
    tasks: meeting.tasks.map(({ what, memberId, dueOn }) => ({ what, name: nameOf(meeting, memberId), dueOn })),
    resolution: meeting.resolutionText || null,
    conclusion: meeting.conclusionText || null,
    notices: meeting.notices.map(({ memberId, kind, byName, at }) => ({ name: nameOf(meeting, memberId), kind, byName, at })),
    erasures: meeting.erasures,
    signatures: signaturesOf(meeting),
    log: { version: meeting.version, digest: meeting.digest },
    ...papersOf(meeting, written),
    guests: [
      ...meeting.guests.map(({ name, title }) => ({ name, title })),
      ...meeting.supervisors.map(({ name }) => ({ name, title: null })),
    ],
    fees: meeting.fees,
    previous: previousOf(meeting),
    earlierTasks: earlierTaskLines(meeting),
    petitions: meeting.petitions.map(({ from, text, answer }) => ({ from, text, answer })),
    commended: carriedPraise(meeting, 'PRAISE'),
    reminded: carriedPraise(meeting, 'REMINDER'),
  }
}

const previousOf = ({ previous, previousResult }: Meeting): Minutes['previous'] =>
  previous && { title: previous.title, on: previous.on, resolution: previous.resolution, result: previousResult || null }

const carriedPraise = (meeting: Meeting, kind: PraiseKind): Minutes['commended'] =>
  praiseLines(meeting).flatMap((line) => (line.kind === kind && line.state === 'CARRIED' ? [{ name: line.name, reason: line.reason }] : []))

/** Numbers, text and seal: once sealed those of the log, before it those in the making. */
function papersOf({ seal, score, returned, annexes, sentUp }: Meeting, written: MinutesTexts) {
  const { texts = written, ...head } = seal ?? {}
  return {
    numbers: seal?.numbers ?? null,
    texts,
    seal: seal && (head as Omit<NonNullable<Meeting['seal']>, 'texts'>),
    score,
    returned,
    annexes,
    sentUp,
  }
}

const turnsOf = (meeting: Meeting): Minutes['turns'] =>
  meeting.speakers
    .flatMap(({ id, memberId, startedAt }) => (startedAt === null ? [] : [{ id, name: nameOf(meeting, memberId), at: startedAt }]))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map((turn) => ({ ...turn, stepId: stepAt(meeting, turn.at) }))

const countingTeamOf = (meeting: Meeting): Minutes['countingTeam'] =>
  meeting.countingTeam && {
    head: nameOf(meeting, meeting.countingTeam.headId),
    members: meeting.countingTeam.memberIds.map((id) => nameOf(meeting, id)),
  }

const signaturesOf = ({ signatures, convened }: Meeting): Minutes['signatures'] =>
  signatures.map(({ memberId, name, role, at }) => ({
    name,
    role,
    office: convened.find((one) => one.memberId === memberId)?.office ?? null,
    at,
  }))
