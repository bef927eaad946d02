import type { Meeting } from '#domain/meeting/meeting.ts'
import type { Seat } from '#domain/meeting/seat.ts'
import { cellOffice, isSupervisor, maySteer } from '#domain/organization/roles.ts'
import { belongsOn } from '#domain/organization/standing.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { membersOfGroupToday } from './members-of-group.ts'

type Answer = Result<Seat, 'meeting/not-found'>

/**
 * The only mint of a Seat: someone's place in one meeting. Whoever was convened keeps it for good; an announced meeting is for every
 * member of the cell, a draft and an older meeting for its committee of today. Once announced, whoever supervises the cell for the committee above has a place too. To anyone else there is no such meeting.
 */
export async function takeSeat(deps: MeetingDeps, actor: Actor, meetingId: string): Promise<Answer> {
  const meeting = await deps.meetings.load(meetingId)
  return meeting ? seatIn(deps, actor, meeting) : refuse('meeting/not-found')
}

/** A seat by what this process knows of the meeting, for the hot ways of an open one; someone unknown is looked up anew. */
export async function takeSeatFast(deps: MeetingDeps, actor: Actor, meetingId: string): Promise<Answer> {
  const meeting = await deps.meetings.recent(meetingId)
  const seat = meeting?.status === 'OPEN' ? seatAsConvened(meeting, actor) : null
  return seat ? ok(seat) : takeSeat(deps, actor, meetingId)
}

function seatIn(deps: MeetingDeps, actor: Actor, meeting: Meeting): Answer | Promise<Answer> {
  const seat = meeting.status === 'OPEN' ? seatAsConvened(meeting, actor) : null
  return seat ? ok(seat) : seatByPosition(deps, actor, meeting)
}

/** While a meeting is open, offices are those of its opening: nobody's console changes hands by an entry in a register. */
function seatAsConvened(meeting: Meeting, actor: Actor): Seat | null {
  const convened = meeting.convened.find((one) => one.personId === actor.personId)
  if (!convened) return null
  const { office, memberId } = convened
  const leads = office === 'SECRETARY' || office === 'DEPUTY_SECRETARY'
  return seat(meeting, actor, {
    memberId,
    maySteer: leads || ((office !== null || meeting.group !== null) && meeting.chairId === memberId),
    isCellCommittee: office !== null,
  })
}

async function seatByPosition({ ports }: MeetingDeps, actor: Actor, meeting: Meeting): Promise<Answer> {
  const on = ports.clock.today()
  const [memberships, positions] = await Promise.all([
    ports.stores.members.ofPerson(actor.personId),
    ports.stores.organization.positionsOf(actor.personId),
  ])
  const person = { personId: actor.personId, positions }
  const isCellCommittee = cellOffice(person, meeting.cellId, on) !== null
  const ofCell = memberships.filter((one) => one.cellId === meeting.cellId)
  const convened = ofCell.find((one) => meeting.convened.some((called) => called.memberId === one.id))
  const member = convened ?? ofCell.find((one) => belongsOn(one, on))
  if (!member) return seatAbove(actor, meeting, isSupervisor(person, meeting.cellId, on))
  const called = convened !== undefined || isCellCommittee || (isAnnounced(meeting) && (await isOfGroup(ports, meeting, member.id)))
  if (!called) return refuse('meeting/not-found')
  const chairPersonId = meeting.chairId === member.id ? actor.personId : null
  const steers = maySteer(person, { cellId: meeting.cellId, chairPersonId, ofGroup: meeting.group !== null }, on)
  return ok(seat(meeting, actor, { memberId: member.id, maySteer: steers, isCellCommittee }))
}

/** Who was invited may read that it was called off. */
const isAnnounced = ({ status, announcedAt }: Meeting): boolean =>
  status === 'ANNOUNCED' || (status === 'CANCELLED' && announcedAt !== null)

/** The whole cell meets, or the member is in the party group that does. */
const isOfGroup = async ({ stores, clock }: MeetingDeps['ports'], { cellId, group, chairId }: Meeting, memberId: string) =>
  group === null ||
  chairId === memberId ||
  (await membersOfGroupToday(stores, { cellId, groupId: group.id }, clock.today())).includes(memberId)

const seat = (meeting: Meeting, actor: Actor, of: Pick<Seat, 'memberId' | 'maySteer' | 'isCellCommittee'>): Seat => ({
  kind: 'seat',
  meetingId: meeting.id,
  cellId: meeting.cellId,
  personId: actor.personId,
  name: actor.name,
  ...of,
})

/**
 * Of the committee above, once the meeting is announced: sees what phones see and may ask for the floor. Known by the person's id, for
 * there is no membership here.
 */
const seatAbove = (actor: Actor, meeting: Meeting, supervises: boolean): Answer =>
  supervises && meeting.status !== 'DRAFT'
    ? ok(seat(meeting, actor, { memberId: actor.personId, maySteer: false, isCellCommittee: false }))
    : refuse('meeting/not-found')

/** The place of the software itself: it posts notices that every member may see, and may do nothing else. */
export const seatOfRecord = (meeting: Meeting): Seat => ({
  kind: 'seat',
  meetingId: meeting.id,
  cellId: meeting.cellId,
  memberId: '',
  personId: '',
  name: '',
  maySteer: false,
  isCellCommittee: false,
})
