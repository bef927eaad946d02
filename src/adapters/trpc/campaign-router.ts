import { closeCampaign } from '#application/close-campaign.ts'
import { countCampaignMeeting } from '#application/count-campaign-meeting.ts'
import { handInCampaignReport } from '#application/hand-in-campaign-report.ts'
import { openCampaign } from '#application/open-campaign.ts'
import { readCampaignDocument } from '#application/read-campaign-document.ts'
import { readCampaignReport, readCellCampaign, readCellCampaigns } from '#application/read-cell-campaigns.ts'
import { readMyCampaign, readMyCampaigns } from '#application/read-my-campaigns.ts'
import { readPromisesOf } from '#application/read-promises-of.ts'
import { readUnitCampaign, readUnitCampaigns } from '#application/read-unit-campaigns.ts'
import { recordOwnPromise, recordPromiseFor } from '#application/record-promise.ts'
import { remindCampaignMembers } from '#application/remind-campaign-members.ts'
import { remindCells } from '#application/remind-cells.ts'
import { saveCampaign } from '#application/save-campaign.ts'
import { saveCampaignDraft } from '#application/save-campaign-draft.ts'
import * as contract from '#contract/campaign.ts'
import type { PartyDocument } from '#domain/document/party-document.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

export const campaignRouter = router({
  // ---------- the committee that holds it ----------
  ofUnit: procedure
    .input(contract.unitCampaignsInput)
    .query(async ({ ctx, input }): Promise<contract.UnitCampaigns> => settle(await readUnitCampaigns(ctx.ports, ctx.actor, input))),
  atUnit: procedure
    .input(contract.unitCampaignInput)
    .query(async ({ ctx, input }): Promise<contract.UnitCampaign> => settle(await readUnitCampaign(ctx.ports, ctx.actor, input))),
  document: procedure
    .input(contract.campaignInput)
    .query(async ({ ctx, input }): Promise<PartyDocument> => settle(await readCampaignDocument(ctx.ports, ctx.actor, input.campaignId))),
  save: procedure
    .input(contract.saveCampaignInput)
    .mutation(async ({ ctx, input }) => settle(await saveCampaign(ctx.ports, ctx.actor, input))),
  open: procedure
    .input(contract.openCampaignInput)
    .mutation(async ({ ctx, input }) => settle(await openCampaign(ctx.ports, ctx.actor, input))),
  remindCells: procedure
    .input(contract.unitCampaignInput)
    .mutation(async ({ ctx, input }) => settle(await remindCells(ctx.ports, ctx.actor, input))),
  close: procedure
    .input(contract.closeCampaignInput)
    .mutation(async ({ ctx, input }) => settle(await closeCampaign(ctx.ports, ctx.actor, input))),

  // ---------- the cell committee ----------
  ofCell: procedure
    .input(contract.cellCampaignsInput)
    .query(async ({ ctx, input }): Promise<contract.CellCampaigns> => settle(await readCellCampaigns(ctx.ports, ctx.actor, input))),
  atCell: procedure
    .input(contract.cellCampaignInput)
    .query(async ({ ctx, input }): Promise<contract.CellCampaign> => settle(await readCellCampaign(ctx.ports, ctx.actor, input))),
  report: procedure
    .input(contract.campaignReportInput)
    .query(async ({ ctx, input }): Promise<contract.CampaignReportPage> => settle(await readCampaignReport(ctx.ports, ctx.actor, input))),
  promisesOf: procedure
    .input(contract.promisesOfInput)
    .query(async ({ ctx, input }): Promise<contract.PromisesOf> => settle(await readPromisesOf(ctx.ports, ctx.actor, input))),
  countMeeting: procedure
    .input(contract.countCampaignMeetingInput)
    .mutation(async ({ ctx, input }) => settle(await countCampaignMeeting(ctx, ctx.actor, input))),
  remindMembers: procedure
    .input(contract.cellCampaignInput)
    .mutation(async ({ ctx, input }) => settle(await remindCampaignMembers(ctx.ports, ctx.actor, input))),
  recordPromiseFor: procedure
    .input(contract.promiseForInput)
    .mutation(async ({ ctx, input }) => settle(await recordPromiseFor(ctx.ports, ctx.actor, input))),

  // ---------- the member ----------
  mine: procedure.query(async ({ ctx }): Promise<contract.MyCampaigns> => settle(await readMyCampaigns(ctx.ports, ctx.actor))),
  ofMine: procedure
    .input(contract.campaignInput)
    .query(async ({ ctx, input }): Promise<contract.MyCampaign> => settle(await readMyCampaign(ctx.ports, ctx.actor, input))),
  saveDraft: procedure
    .input(contract.saveCampaignDraftInput)
    .mutation(async ({ ctx, input }): Promise<contract.CampaignDraftSaved> => settle(await saveCampaignDraft(ctx.ports, ctx.actor, input))),
  handIn: procedure
    .input(contract.handInCampaignReportInput)
    .mutation(async ({ ctx, input }) => settle(await handInCampaignReport(ctx.ports, ctx.actor, input))),
  recordPromise: procedure
    .input(contract.ownPromiseInput)
    .mutation(async ({ ctx, input }) => settle(await recordOwnPromise(ctx.ports, ctx.actor, input))),
})
