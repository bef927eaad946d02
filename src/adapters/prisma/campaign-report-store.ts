import type { CampaignReportRecord, CampaignReportStore, PromiseRecord, PromiseStore } from '#application/ports/campaigns.ts'
import type { ReportGroup } from '#domain/campaign/plan.ts'
import type { CampaignAnswers, PromiseKind } from '#domain/notebook/year-entries.ts'
import { keepCampaign } from './campaign-store.ts'
import type { PrismaDatabase } from './database.ts'
import { entryRow } from './entry-rows.ts'
import type { Prisma, CampaignReport as Row } from './generated/client.ts'
import { fromJson, toDate, toDay, toInstant, toInstantOrNull, toJson } from './values.ts'

export function prismaCampaignReports({ prisma }: PrismaDatabase): CampaignReportStore {
  return {
    async find(cellId, campaignId, memberId) {
      const key = { cellId, campaignId, memberId }
      const row = await prisma.campaignReport.findUnique({ where: { cellId_campaignId_memberId: key } })
      return row && asRecord(row)
    },
    async handedIn(cellId, campaignId) {
      const where = { cellId, campaignId, handedInAt: { not: null } }
      return (await prisma.campaignReport.findMany({ where, orderBy: { memberId: 'asc' } })).map(asRecord)
    },
    reporters: (campaignId, cellIds) =>
      prisma.campaignReport.findMany({
        where: { campaignId, cellId: { in: cellIds }, handedInAt: { not: null } },
        select: { cellId: true, memberId: true },
        orderBy: { memberId: 'asc' },
      }),

    async saveDraft({ group: templateKind, draft, draftVersion: seen, ...key }) {
      const row = { templateKind, draft: toJson(draft), draftVersion: seen + 1 }
      const { count } =
        seen === 0
          ? await prisma.campaignReport.createMany({ data: [{ ...key, ...row }], skipDuplicates: true })
          : await prisma.campaignReport.updateMany({ where: { ...key, draftVersion: seen, handedInAt: null }, data: row })
      return count === 1 ? 'saved' : 'clash'
    },

    handIn: ({ answers, at, entry, group: templateKind, ...key }) =>
      prisma.$transaction(async (tx) => {
        const row = { templateKind, draft: toJson(answers), handedIn: toJson(answers), handedInAt: toDate(at) }
        const isSaved = await writeHandIn(tx, key, row)
        if (isSaved) await tx.notebookEntry.createMany({ data: [entryRow(entry)] })
        if (isSaved) await keepCampaign(tx, key)
        return isSaved ? 'saved' : 'already'
      }),
  }
}

export const prismaPromises = ({ prisma }: PrismaDatabase): PromiseStore => ({
  async ofMembers(memberships) {
    const rows = await prisma.promise.findMany({
      where: { OR: memberships },
      orderBy: [{ madeOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
    })
    return rows.map(
      (row): PromiseRecord => ({
        ...row,
        kind: row.kind as PromiseKind,
        madeOn: toDay(row.madeOn),
        recordedAt: toInstant(row.recordedAt),
      }),
    )
  },
  async record({ madeOn, recordedAt, ...promise }, entry) {
    await prisma.$transaction([
      prisma.promise.create({ data: { ...promise, madeOn: toDate(madeOn), recordedAt: toDate(recordedAt) } }),
      prisma.notebookEntry.create({ data: entryRow(entry) }),
    ])
  },
})

type Key = Pick<Row, 'cellId' | 'campaignId' | 'memberId'>

/** False when it was handed in before. */
async function writeHandIn(
  tx: Prisma.TransactionClient,
  key: Key,
  row: Omit<Prisma.CampaignReportCreateManyInput, keyof Key | 'draftVersion'>,
): Promise<boolean> {
  const fresh = await tx.campaignReport.createMany({ data: [{ ...key, ...row, draftVersion: 1 }], skipDuplicates: true })
  if (fresh.count === 1) return true
  const open = { ...key, handedInAt: null }
  return (await tx.campaignReport.updateMany({ where: open, data: { ...row, draftVersion: { increment: 1 } } })).count === 1
}

const asRecord = ({ templateKind, ...row }: Row): CampaignReportRecord => ({
  ...row,
  group: templateKind as ReportGroup,
  draft: fromJson<CampaignAnswers>(row.draft),
  handedIn: row.handedIn === null ? null : fromJson<CampaignAnswers>(row.handedIn),
  handedInAt: toInstantOrNull(row.handedInAt),
})
