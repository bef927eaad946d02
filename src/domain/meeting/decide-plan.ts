import { refuse } from '../result.ts'
import type { CommandOf } from './command.ts'
import { type Asked, type Facts, happened, nothing } from './decision.ts'
import type { EventFact } from './event.ts'
import { notOpen, steers } from './gates.ts'
import type { Meeting } from './meeting.ts'
import { pauseUnderWay } from './pause.ts'
import { officialMembers } from './quorum.ts'
import { ballotUnderWay, voteUnderWay } from './unfinished.ts'

/** Điều lệ Đảng: a cell has at least three official members, or it cannot meet (rule 1). */
const fewestOfficialMembers = 3

/** Time, place and content go out to the members. Whoever may steer announces. */
export function announce({ meeting, seat }: Asked): Facts {
  if (!seat.maySteer) return refuse('meeting/may-not-steer')
  if (meeting.status === 'ANNOUNCED') return nothing
  return meeting.status === 'DRAFT' ? happened({ type: 'meetingAnnounced' }) : refuse(noLongerPlanned(meeting))
}

/** Until it opens, a meeting's invitation can be changed. */
export function change({ meeting, seat }: Asked, { type: _, ...plan }: CommandOf<'change'>): Facts {
  if (!seat.maySteer) return refuse('meeting/may-not-steer')
  if (meeting.status !== 'DRAFT' && meeting.status !== 'ANNOUNCED') return refuse(noLongerPlanned(meeting))
  const { title, place, startsAt, chairId } = plan
  const same = title === meeting.title && place === meeting.place && startsAt === meeting.startsAt && chairId === meeting.chairId
  return same ? nothing : happened({ type: 'meetingChanged', title, place, startsAt, chairId })
}

/** Calls a planned meeting off. Final, with its reason: another one is planned anew. */
export function cancel({ meeting, seat }: Asked, { reason }: CommandOf<'cancel'>): Facts {
  if (!seat.maySteer) return refuse('meeting/may-not-steer')
  if (meeting.status === 'CANCELLED') return nothing
  if (meeting.status !== 'DRAFT' && meeting.status !== 'ANNOUNCED') return refuse('meeting/already-open')
  if (reason.trim() === '') return refuse('meeting/cancel-needs-reason')
  return happened({ type: 'meetingCancelled', reason: reason.trim() })
}

const noLongerPlanned = ({ status }: Meeting) => (status === 'CANCELLED' ? 'meeting/cancelled' : 'meeting/already-open')

/** Freezes who is convened, gives the steering to the opener and enters the first step. */
export function open(asked: Asked, command: CommandOf<'open'>): Facts {
  const { meeting, seat } = asked
  if (!seat.maySteer) return refuse('meeting/may-not-steer')
  if (meeting.status === 'DRAFT') return refuse('meeting/not-announced')
  if (meeting.status !== 'ANNOUNCED') return meeting.status === 'OPEN' && steers(asked) ? nothing : refuse(noLongerPlanned(meeting))
  const { type: _, minimumOfficialMembers = fewestOfficialMembers, ...facts } = command
  if (officialMembers(facts.convened).length < minimumOfficialMembers) return refuse('meeting/too-few-official-members')
  const first = meeting.steps.slice(0, 1).map(({ id }): EventFact => ({ type: 'stepEntered', stepId: id, item: 0 }))
  return happened(
    { type: 'meetingOpened', ...facts, byMemberId: seat.memberId },
    { type: 'steeringTaken', memberId: seat.memberId, name: seat.name },
    ...first,
  )
}

/** Ends the meeting: nothing voted on is left open, every step was held or skipped with a reason, and someone wrote the minutes. */
export function close(asked: Asked): Facts {
  const { meeting, seat } = asked
  if (meeting.status === 'CLOSED' && steers(asked)) return nothing
  if (meeting.status !== 'OPEN') return refuse(notOpen(asked))
  if (!steers(asked)) return refuse('meeting/not-steering')
  if (pauseUnderWay(meeting)) return refuse('meeting/paused')
  if (ballotUnderWay(meeting)) return refuse('meeting/ballot-unfinished')
  if (voteUnderWay(meeting)) return refuse('meeting/vote-open')
  if (!isWalked(meeting)) return refuse('meeting/required-step')
  if (meeting.minuteTakerId === null) return refuse('meeting/minute-taker-missing')
  return happened({ type: 'meetingClosed', byMemberId: seat.memberId })
}

/** Rule 11: a step is held, or skipped with a reason. Only the reading of the minutes may follow the closing. */
const isWalked = ({ steps, progress }: Meeting): boolean =>
  steps.every(({ id, kind }) => kind === 'MINUTES_READ' || progress[id] !== undefined)
