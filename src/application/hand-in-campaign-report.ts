import { unanswered } from '#domain/campaign/check-plan.ts'
import type { CampaignRefusal } from '#domain/campaign/refusals.ts'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import type { CampaignAnswers } from '#domain/notebook/year-entries.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { OwnCampaign } from './own-campaigns.ts'
import type { Ports } from './ports.ts'
import { ownCampaign } from './read-my-campaigns.ts'
import { type RefusedFields, refuseFields } from './refused-fields.ts'
import { mayReport } from './save-campaign-draft.ts'
import type { MemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock' | 'chance' | 'digests'>
type Refused = 'access/not-found' | CampaignRefusal | RefusedFields<CampaignRefusal>

/** Hands in the own report, once; from then on the cell committee reads it, and it stands in the notebook. */
export async function handInCampaignReport(
  ports: Needs,
  actor: Actor,
  { campaignId, answers }: { campaignId: string; answers: CampaignAnswers },
): Promise<Result<{ handedInAt: string }, Refused>> {
  const found = await ownCampaign(ports, actor, campaignId)
  if (!found.ok) return found
  const { own, pass } = found.value
  if (own.report?.handedIn) return again(ports, own.report, answers)
  const may = mayReport(own)
  if (!may.ok) return may
  const group = own.report?.group ?? own.group
  const missing = unanswered(own.campaign.forms[group], answers)
  if (missing.length > 0)
    return refuseFields(missing.map((code) => ({ field: `answers.${code}`, code: 'campaign/answer-missing' as const })))
  const at = ports.clock.now()
  const { cellId, memberId } = pass
  const entry = entryOf(own.campaign, pass, { id: ports.chance.cellRowId(cellId), at, sections: sectionsOf(own, group, answers) })
  const outcome = await ports.stores.campaignReports.handIn({ cellId, campaignId, memberId, group, answers, at, entry })
  return outcome === 'saved' ? ok({ handedInAt: at }) : refuse('campaign/already-handed-in')
}

/** The same answers once more are the same handing in, whose answer got lost on the way; others are refused. */
function again(
  { digests }: Needs,
  report: NonNullable<OwnCampaign['report']>,
  answers: CampaignAnswers,
): Result<{ handedInAt: string }, CampaignRefusal> {
  const same = digests.canonical(report.handedIn) === digests.canonical(answers)
  return same && report.handedInAt !== null ? ok({ handedInAt: report.handedInAt }) : refuse('campaign/already-handed-in')
}

const sectionsOf = ({ campaign }: OwnCampaign, group: OwnCampaign['group'], answers: CampaignAnswers) =>
  campaign.forms[group].map(({ code, label }) => ({ code, label, text: (answers[code] ?? '').trim() }))

function entryOf(
  campaign: OwnCampaign['campaign'],
  { cellId, memberId, personId, member, on }: MemberPass,
  { id, at, sections }: { id: string; at: string; sections: ReturnType<typeof sectionsOf> },
): NotebookEntry {
  return {
    ...{ id, cellId, memberId, year: yearOf(on), at, meetingId: null, digest: null, aboutId: null },
    author: { id: personId, name: member.name, role: 'MEMBER' },
    kind: 'CAMPAIGN_REPORT',
    body: { campaignId: campaign.id, campaign: campaign.name, sections },
  }
}
