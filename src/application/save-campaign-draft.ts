import type { CampaignRefusal } from '#domain/campaign/refusals.ts'
import type { CampaignAnswers } from '#domain/notebook/year-entries.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { OwnCampaign } from './own-campaigns.ts'
import type { Ports } from './ports.ts'
import { ownCampaign } from './read-my-campaigns.ts'

/** 'clash': another device saved meanwhile; nothing was written, `newer` is what stands, so that both can be kept. */
export type ReportDraftSaved =
  | { outcome: 'saved'; draftVersion: number }
  | { outcome: 'clash'; draftVersion: number; newer: CampaignAnswers }

type Answer = Promise<Result<ReportDraftSaved, 'access/not-found' | CampaignRefusal>>

/** Saves the own draft as it is typed. Seen by nobody else until it is handed in. */
export async function saveCampaignDraft(
  ports: Pick<Ports, 'stores' | 'clock' | 'digests'>,
  actor: Actor,
  { campaignId, answers, draftVersion }: { campaignId: string; answers: CampaignAnswers; draftVersion: number },
): Answer {
  const found = await ownCampaign(ports, actor, campaignId)
  if (!found.ok) return found
  const { own, pass } = found.value
  const may = mayReport(own)
  if (!may.ok) return may
  const { cellId, memberId } = pass
  const group = own.report?.group ?? own.group
  const { stores, digests } = ports
  const outcome = await stores.campaignReports.saveDraft({ cellId, campaignId, memberId, group, draft: answers, draftVersion })
  if (outcome === 'saved') return ok({ outcome, draftVersion: draftVersion + 1 })
  const now = await stores.campaignReports.find(cellId, campaignId, memberId)
  if (!now || now.handedIn) return refuse('campaign/already-handed-in')
  // The same words again: an answer that got lost on the way, not a second writer.
  const same = digests.canonical(now.draft) === digests.canonical(answers)
  return ok(same ? { outcome: 'saved', draftVersion: now.draftVersion } : { outcome, draftVersion: now.draftVersion, newer: now.draft })
}

/** A report is written while the campaign is open, once. */
export function mayReport({ campaign, report }: Pick<OwnCampaign, 'campaign' | 'report'>): Result<null, CampaignRefusal> {
  if (report?.handedIn) return refuse('campaign/already-handed-in')
  return campaign.status === 'OPEN' ? ok(null) : refuse('campaign/not-open')
}
