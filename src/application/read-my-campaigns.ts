import { ok, type Result, refuse } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import { treeToday } from './org-today.ts'
import { membershipsOf, type OwnCampaign, ownCampaigns } from './own-campaigns.ts'
import type { PromiseRecord } from './ports/campaigns.ts'
import type { Ports } from './ports.ts'
import { campaignLine } from './read-unit-campaigns.ts'
import { type MemberPass, takeMemberPass } from './take-member-pass.ts'

type Needs = Pick<Ports, 'stores' | 'clock'>

/** The member's campaigns, and the record of oath and promises that the reports are written against. */
export async function readMyCampaigns(ports: Needs, actor: Actor) {
  const pass = await takeMemberPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const [own, tree, promises] = await Promise.all([ownCampaigns(ports, pass.value), treeToday(ports), promisesOf(ports, actor)])
  return ok({
    cellId: pass.value.cellId,
    today: pass.value.on,
    admittedOn: pass.value.member.admittedOn,
    promises,
    campaigns: own.map((one) => ({
      ...campaignLine(one.campaign),
      unitName: tree.unit(one.campaign.unitId)?.name ?? '',
      excluded: one.excluded,
      begun: one.report !== null,
      handedInAt: one.report?.handedInAt ?? null,
    })),
  })
}

/** One campaign to write in or to read again. */
export async function readMyCampaign(ports: Needs, actor: Actor, { campaignId }: { campaignId: string }) {
  const found = await ownCampaign(ports, actor, campaignId)
  if (!found.ok) return found
  const { own, pass } = found.value
  const { campaign, group, excluded, report } = own
  const [tree, promises] = await Promise.all([treeToday(ports), promisesOf(ports, actor)])
  return ok({
    ...campaignLine(campaign),
    unitName: tree.unit(campaign.unitId)?.name ?? '',
    purpose: campaign.purpose,
    cellId: pass.cellId,
    memberId: pass.memberId,
    today: pass.on,
    admittedOn: pass.member.admittedOn,
    group: report?.group ?? group,
    excluded,
    form: [...campaign.forms[report?.group ?? group]],
    answers: { ...(report?.handedIn ?? report?.draft) },
    draftVersion: report?.draftVersion ?? 0,
    handedInAt: report?.handedInAt ?? null,
    promises,
  })
}

/** What one promised, wherever it was recorded; the earliest first. */
export const promisesOf = async (ports: Needs, person: Pick<Actor, 'personId'>) =>
  (await ports.stores.promises.ofMembers(await membershipsOf(ports, person))).map(promiseLine)

export const promiseLine = ({ id: promiseId, kind, madeOn, text, recordedAt }: PromiseRecord) => ({
  promiseId,
  kind,
  madeOn,
  text,
  recordedAt,
})

/** One of the member's own campaigns; others look like none. */
export async function ownCampaign(
  ports: Needs,
  actor: Actor,
  campaignId: string,
): Promise<Result<{ own: OwnCampaign; pass: MemberPass }, 'access/not-found'>> {
  const pass = await takeMemberPass(ports, actor, undefined)
  if (!pass.ok) return pass
  const own = (await ownCampaigns(ports, pass.value)).find(({ campaign }) => campaign.id === campaignId)
  return own ? ok({ own, pass: pass.value }) : refuse('access/not-found')
}
