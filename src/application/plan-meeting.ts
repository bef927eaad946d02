import { stepsOf } from '#domain/meeting/agenda-templates.ts'
import { sealEvents } from '#domain/meeting/chain.ts'
import type { MeetingEvent } from '#domain/meeting/event.ts'
import { foldSealed } from '#domain/meeting/evolve-sealed.ts'
import { emptyMeeting } from '#domain/meeting/initial.ts'
import type { MeetingGroup, MeetingKind } from '#domain/meeting/meeting.ts'
import { planMeeting as firstEvent } from '#domain/meeting/plan-meeting.ts'
import { isCellCommittee } from '#domain/organization/roles.ts'
import type { ProgrammeUse } from '#domain/programme/programme.ts'
import { takeProgramme } from '#domain/programme/take-programme.ts'
import { invariant, ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { agendaTemplateOf } from './agenda-template.ts'
import { groupToMeet } from './group-to-meet.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { meetingSummary } from './meeting-summary.ts'
import { treeToday } from './org-today.ts'
import type { ProgrammeRecord } from './ports/programmes.ts'
import type { Ports } from './ports.ts'
import { programmeOfCell } from './programmes-of-cell.ts'
import type { Refusal } from './refusal.ts'
import { sealingTools } from './sealing-tools.ts'

export type Plan = {
  cellId: string
  /** The party group that meets; left out: the whole cell. */
  groupId?: string | null | undefined
  kind: MeetingKind
  year: number
  title: string
  place: string
  startsAt: string
  chairId: string
  /** The thematic meeting held after a regular one on the same day: two meetings, for neither replaces the other (rule 12). */
  followedBy?: { title: string; startsAt: string } | null | undefined
  /** A programme from above that the agenda starts with; of the first where two meetings follow each other. */
  programmeId?: string | null | undefined
}

const checkInSecretBytes = 32

/** A new meeting as a draft, with the agenda of its kind. For the cell committee; to others there is no such cell. */
export async function planMeeting({ ports }: MeetingDeps, actor: Actor, plan: Plan): Promise<Result<{ meetingId: string }, Refusal>> {
  const { stores, clock } = ports
  const positions = await stores.organization.positionsOf(actor.personId)
  if (!isCellCommittee({ personId: actor.personId, positions }, plan.cellId, clock.today())) return refuse('access/not-found')
  if (!(await stores.members.find(plan.cellId, plan.chairId))) return refuse('meeting/no-such-member')
  const { followedBy, programmeId, groupId = null, ...whole } = plan
  const group = await groupToMeet(ports, { ...plan, groupId })
  if (!group.ok) return group
  const first = { ...whole, group: group.value }
  if (followedBy && (plan.kind !== 'REGULAR' || groupId !== null || followedBy.startsAt <= plan.startsAt))
    return refuse('meeting/follower-too-early')
  const programme = programmeId ? await programmeFor(ports, { ...plan, programmeId, groupId }) : ok(null)
  if (!programme.ok) return programme
  const meetingId = await create(ports, first, { programme: programme.value, by: actor })
  if (followedBy) await create(ports, { ...first, kind: 'THEMATIC', ...followedBy, followsId: meetingId })
  return ok({ meetingId })
}

/** A programme goes where it may also be taken later: into a regular or thematic meeting of the whole cell. */
async function programmeFor(
  ports: Ports,
  { cellId, kind, groupId, programmeId }: Plan & { programmeId: string },
): Promise<Result<ProgrammeRecord, Refusal>> {
  if (groupId || (kind !== 'REGULAR' && kind !== 'THEMATIC')) return refuse('programme/not-for-this-meeting')
  const programme = await programmeOfCell(ports, await treeToday(ports), { cellId, programmeId })
  return programme ? ok(programme) : refuse('access/not-found')
}

type FirstPlan = Omit<Plan, 'followedBy' | 'groupId' | 'programmeId'> & { group: MeetingGroup | null; followsId?: string }
type Taken = { programme: ProgrammeRecord | null; by: Actor }

async function create(ports: Ports, plan: FirstPlan, taken: Taken | null = null): Promise<string> {
  const meetingId = ports.chance.cellRowId(plan.cellId)
  const { template, ref } = await agendaTemplateOf(ports, await treeToday(ports), { unitId: plan.cellId, kind: plan.kind })
  const programme = taken?.programme ?? null
  const own = stepsOf(template)
  const steps = programme ? takeProgramme(own, { programme, taken: null }) : own
  const planned = firstEvent({ meetingId, ...plan, steps, template: ref }, ports.clock.now())
  await save(ports, planned, programme && taken ? useOf({ meetingId, cellId: plan.cellId, at: planned.at }, programme, taken.by) : null)
  return meetingId
}

const useOf = (
  { meetingId, cellId, at }: { meetingId: string; cellId: string; at: string },
  { id: programmeId, version }: ProgrammeRecord,
  { personId }: Actor,
): ProgrammeUse => ({ cellId, programmeId, meetingId, version, usedById: personId, usedAt: at, discussed: null })

async function save(ports: Ports, planned: MeetingEvent, use: ProgrammeUse | null): Promise<void> {
  const sealed = sealEvents(emptyMeeting, [planned], sealingTools(ports, 1))
  const meeting = foldSealed(null, sealed)
  invariant(meeting, 'a plan makes a meeting')
  await ports.stores.meetings.create(meetingSummary(meeting, planned.at), sealed, ports.chance.bytes(checkInSecretBytes), use)
}
