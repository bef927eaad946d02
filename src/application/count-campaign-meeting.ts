import { heldMeeting, mayCount } from '#domain/campaign/counted-meeting.ts'
import type { CampaignRefusal } from '#domain/campaign/refusals.ts'
import { vietnamDay } from '#domain/organization/civil-date.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { MeetingDeps } from './live-meetings.ts'
import { campaignOfCell } from './read-cell-campaigns.ts'

type Asked = { cellId: string; campaignId: string; meetingId: string; counts: boolean }

/**
 * The cell committee says that a thematic meeting counts towards a campaign, when it is planned or afterwards; or that it does not. Whether
 * the head chaired it is read from its log, and for one still to come written when it closes.
 */
export async function countCampaignMeeting(
  { ports, meetings }: MeetingDeps,
  actor: Actor,
  { counts, ...key }: Asked,
): Promise<Result<null, 'access/not-found' | CampaignRefusal>> {
  const found = await campaignOfCell(ports, actor, key)
  if (!found.ok) return found
  const { campaign } = found.value
  if (campaign.status !== 'OPEN') return refuse('campaign/not-open')
  const meeting = await ports.stores.meetings.summary(key.meetingId)
  if (meeting?.cellId !== key.cellId || !mayCount(campaign, { ...meeting, day: vietnamDay(meeting.startsAt) }))
    return refuse('campaign/meeting-does-not-count')
  if (!counts) {
    await ports.stores.campaigns.uncountMeeting(key)
    return ok(null)
  }
  // Marked first and read then: a meeting that closes in between fills in the mark itself.
  await ports.stores.campaigns.countMeeting({ ...key, held: null })
  const log = await meetings.load(key.meetingId)
  const held = log && heldMeeting(log)
  if (held) await ports.stores.campaigns.countMeeting({ ...key, held })
  return ok(null)
}
