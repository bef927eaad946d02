import type pg from 'pg'
import type { CampaignMeetingRecord, CampaignStore } from '#application/ports/campaigns.ts'
import type { Change } from '#application/ports/meetings.ts'
import type { Campaign } from '#domain/campaign/campaign.ts'
import { cellIdOf } from '#domain/organization/cell-id.ts'
import { yearOf } from '#domain/organization/civil-date.ts'
import { yearPeriodOf } from '#domain/statistics/period.ts'
import type { PrismaDatabase } from './database.ts'
import { writeOrders } from './figure-orders.ts'
import type { CampaignMeeting, Campaign as CampaignRow, Prisma } from './generated/client.ts'
import { asking, keepFigures } from './keep-figures.ts'
import { fromJson, toDate, toDay, toDayOrNull, toJson } from './values.ts'

export function prismaCampaigns({ prisma }: PrismaDatabase): CampaignStore {
  return {
    async find(campaignId) {
      const row = await prisma.campaign.findUnique({ where: { id: campaignId } })
      return row && asCampaign(row)
    },
    async ofUnits(unitIds) {
      const rows = await prisma.campaign.findMany({
        where: { unitId: { in: unitIds } },
        orderBy: [{ startsOn: 'desc' }, { id: 'desc' }],
      })
      return rows.map(asCampaign)
    },
    async save({ id, unitId, status, startsOn, endsOn, version, ...data }) {
      const row = { unitId, status, startsOn: toDate(startsOn), endsOn: toDate(endsOn), version: version + 1, data: toJson(data) }
      return prisma.$transaction(async (tx) => {
        const { count } =
          version === 0
            ? await tx.campaign.createMany({ data: [{ id, ...row }], skipDuplicates: true })
            : await tx.campaign.updateMany({ where: { id, version }, data: row })
        if (count === 1 && status !== 'DRAFT')
          await writeOrders(asking(tx), [{ unitId, period: yearPeriodOf(yearOf(startsOn)), reason: 'CAMPAIGN' }])
        return count === 1 ? 'saved' : 'clash'
      })
    },

    async meetings(campaignId, cellIds) {
      const rows = await prisma.campaignMeeting.findMany({
        where: { campaignId, cellId: { in: cellIds } },
        orderBy: [{ cellId: 'asc' }, { heldOn: { sort: 'asc', nulls: 'last' } }, { meetingId: 'asc' }],
      })
      return rows.map(asMeeting)
    },
    async countMeeting({ cellId, campaignId, meetingId, held }) {
      const key = { cellId, campaignId, meetingId }
      const row = { heldOn: held && toDate(held.heldOn), headChaired: held?.headChaired ?? null }
      await prisma.$transaction(async (tx) => {
        await tx.campaignMeeting.upsert({ where: { cellId_campaignId_meetingId: key }, create: { ...key, ...row }, update: row })
        if (held) await keepCampaign(tx, key)
      })
    },
    async uncountMeeting(key) {
      await prisma.$transaction(async (tx) => {
        await tx.campaignMeeting.deleteMany({ where: key })
        await keepCampaign(tx, key)
      })
    },
  }
}

/** One cell's figures of a campaign, in the transaction that changes them. */
export async function keepCampaign(
  tx: Prisma.TransactionClient,
  { cellId, campaignId }: { cellId: string; campaignId: string },
): Promise<void> {
  const campaign = await tx.campaign.findUnique({ where: { id: campaignId }, select: { startsOn: true } })
  if (!campaign) return
  const year = yearOf(toDay(campaign.startsOn))
  await keepFigures(asking(tx), { cellIds: [cellId], periods: [yearPeriodOf(year)], parts: ['campaigns'] })
}

/** In the transaction of the closing: what the meeting brings to the campaigns it counts towards. */
export async function noteHeld(client: pg.PoolClient, { meetingId, held }: Extract<Change, { kind: 'noteHeld' }>): Promise<void> {
  const { heldOn, headChaired } = held
  await client.query(HELD, [cellIdOf(meetingId), meetingId, heldOn, headChaired])
}

const asCampaign = ({ data, startsOn, endsOn, ...row }: CampaignRow): Campaign => ({
  ...fromJson<Omit<Campaign, 'id' | 'unitId' | 'status' | 'startsOn' | 'endsOn' | 'version'>>(data),
  ...row,
  status: row.status as Campaign['status'],
  startsOn: toDay(startsOn),
  endsOn: toDay(endsOn),
})

function asMeeting({ cellId, campaignId, meetingId, ...row }: CampaignMeeting): CampaignMeetingRecord {
  const heldOn = toDayOrNull(row.heldOn)
  return { cellId, campaignId, meetingId, held: heldOn === null ? null : { heldOn, headChaired: row.headChaired } }
}

const HELD = `UPDATE "CampaignMeeting" SET "heldOn" = $3, "headChaired" = $4 WHERE "cellId" = $1 AND "meetingId" = $2`
