import { ok } from '#domain/result.ts'
import type { Actor } from './actor.ts'
import type { Ports } from './ports.ts'
import { takeLeaderPass } from './take-desk-pass.ts'
import { titlesFor } from './titles-in-force.ts'

/**
 * What figures that are kept by id are called: campaigns of this unit, of those above and of those below, and the titles that hold for it.
 * Beside the page's one round trip, since names are only words for what it counts.
 */
export async function readFigureNames(
  ports: Pick<Ports, 'stores' | 'clock'>,
  actor: Actor,
  { unitId, campaignIds }: { unitId: string; campaignIds: readonly string[] },
) {
  const pass = await takeLeaderPass(ports, actor, unitId)
  if (!pass.ok) return pass
  const { tree } = pass.value
  const [campaigns, titles] = await Promise.all([
    Promise.all(campaignIds.map((id) => ports.stores.campaigns.find(id))),
    titlesFor(ports, tree, unitId),
  ])
  const around = new Set([...tree.ancestors(unitId), ...tree.subtree(unitId)].map(({ id }) => id))
  const own = campaigns.filter((campaign) => campaign !== null).filter((campaign) => around.has(campaign.unitId))
  return ok({
    campaigns: Object.fromEntries(own.map(({ id, name }) => [id, name])),
    titles: Object.fromEntries(titles.map(({ key, name }) => [key, name])),
  })
}
