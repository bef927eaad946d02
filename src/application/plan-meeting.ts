import { sealEvents } from '#domain/meeting/chain.ts'
import { foldSealed } from '#domain/meeting/evolve-sealed.ts'
import { emptyMeeting } from '#domain/meeting/initial.ts'
import type { MeetingKind } from '#domain/meeting/meeting.ts'
import { planMeeting as firstEvent } from '#domain/meeting/plan-meeting.ts'
import { isCellCommittee } from '#domain/organization/roles.ts'
import { invariant, ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { meetingSummary } from './meeting-summary.ts'
import type { Refusal } from './refusal.ts'
import { sealingTools } from './sealing-tools.ts'

export type Plan = { cellId: string; kind: MeetingKind; year: number; title: string; place: string; startsAt: string; chairId: string }

const checkInSecretBytes = 32

/** A new meeting as a draft, with the agenda of its kind. For the cell committee; to others there is no such cell. */
export async function planMeeting({ ports }: MeetingDeps, actor: Actor, plan: Plan): Promise<Result<{ meetingId: string }, Refusal>> {
  const { stores, clock, chance } = ports
  const positions = await stores.organization.positionsOf(actor.personId)
  if (!isCellCommittee({ personId: actor.personId, positions }, plan.cellId, clock.today())) return refuse('access/not-found')
  if (!(await stores.members.find(plan.cellId, plan.chairId))) return refuse('meeting/no-such-member')
  const meetingId = chance.cellRowId(plan.cellId)
  const planned = firstEvent({ meetingId, ...plan }, clock.now())
  const sealed = sealEvents(emptyMeeting, [planned], sealingTools(ports, 1))
  const meeting = foldSealed(null, sealed)
  invariant(meeting, 'a plan makes a meeting')
  await stores.meetings.create(meetingSummary(meeting, planned.at), sealed, chance.bytes(checkInSecretBytes))
  return ok({ meetingId })
}
