import { type RuleSet, selfVoteIn } from '#domain/classification/rule-set.ts'
import type { Convened, MeetingShortfall } from '#domain/meeting/meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { compareNames } from '#domain/organization/names.ts'
import { supervisorIds } from '#domain/organization/roles.ts'
import { type CalledMember, quorumOf, votingBase } from '#domain/organization/voting-base.ts'
import { type Result, refuse } from '#domain/result.ts'
import { submitCommand } from './command-meeting.ts'
import { callToMeeting } from './convene.ts'
import { gatherEarlier } from './gather-earlier.ts'
import type { MeetingDeps } from './live-meetings.ts'
import type { Commanded } from './meeting-queue.ts'
import type { ShortfallRecord } from './ports/notebooks.ts'
import type { Refusal } from './refusal.ts'

/**
 * Opens the meeting with what holds on its day: who is convened and as what (rules 2 to 4), the base and quorum by the cell's rule set
 * (rules 1, 3, 5), and the shortfalls on the agenda, those left open by earlier meetings among them. A thematic meeting that follows the
 * regular one waits for its end (rule 12).
 */
export async function openMeeting(deps: MeetingDeps, seat: Seat): Promise<Result<Commanded, Refusal>> {
  const meeting = await deps.meetings.load(seat.meetingId)
  if (!meeting) return refuse('meeting/not-found')
  const { stores, clock } = deps.ports
  const first = meeting.followsId === null ? null : await stores.meetings.summary(meeting.followsId)
  if (first?.status === 'OPEN') return refuse('meeting/first-part-open')
  const [{ ruleSet }, { called, convened }, shortfalls] = await Promise.all([
    deps.meetings.surroundings(meeting),
    callToMeeting(deps.ports, meeting, clock.today()),
    stores.shortfalls.ofCell(meeting.cellId, meeting.year),
  ])
  const earlier = await gatherEarlier(deps, meeting, convened)
  return submitCommand(deps, seat, {
    type: 'open',
    convened,
    quorum: quorum(called, ruleSet),
    baseRule: ruleSet.base,
    praiseSelfVote: selfVoteIn(ruleSet, 'PRAISE'),
    // rule 1 speaks of a cell
    minimumOfficialMembers: meeting.group === null ? ruleSet.minimumOfficialMembers : 1,
    shortfalls: await earlier.withHistory(agendaShortfalls(shortfalls, convened), shortfalls),
    earlierTasks: earlier.earlierTasks,
    previous: earlier.previous,
    supervisors: await supervisorsOf(deps, meeting.cellId, convened),
  })
}

const quorum = (called: CalledMember[], ruleSet: RuleSet) => {
  const { base } = votingBase(called, new Set())
  return { base, needed: quorumOf(base, ruleSet.quorum), share: ruleSet.quorum }
}

/** Who follows this cell for the committee above, today. A member of the cell is convened as one. */
async function supervisorsOf({ ports: { stores, clock } }: MeetingDeps, cellId: string, convened: readonly Convened[]) {
  const positions = await stores.organization.positionsAt(cellId)
  const ids = supervisorIds(positions, clock.today()).filter((id) => convened.every(({ personId }) => personId !== id))
  const people = await stores.people.findMany(ids)
  return people.map(({ id, name }) => ({ id, name })).toSorted((a, b) => compareNames(a.name, b.name))
}

/** What is on the agenda and not remedied, one card for those that were merged. Who is not convened today is not spoken of. */
function agendaShortfalls(all: readonly ShortfallRecord[], convened: readonly Convened[]): MeetingShortfall[] {
  const isHere = ({ memberId }: ShortfallRecord) => convened.some((one) => one.memberId === memberId)
  return all
    .filter((one) => one.onAgenda && one.mergedIntoId === null && one.state !== 'REMEDIED' && isHere(one))
    .map((one) =>
      meetingShortfall(
        one,
        all.filter((other) => other.mergedIntoId === one.id && isHere(other)),
      ),
    )
}

const meetingShortfall = (one: ShortfallRecord, merged: readonly ShortfallRecord[]): MeetingShortfall => ({
  id: one.id,
  memberId: one.memberId,
  topic: one.topic,
  text: one.text,
  cause: one.cause,
  remedy: one.remedy,
  dueOn: one.dueOn,
  source: one.source,
  display: one.display,
  wallText: one.wallText,
  alsoMemberIds: [...new Set(merged.map(({ memberId }) => memberId))].filter((memberId) => memberId !== one.memberId),
  answer: one.answer,
  conclusion: null,
})
