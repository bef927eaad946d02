import { decideCommendations, revokeDecidedCommendation } from '#application/decide-commendations.ts'
import { moveCommendation } from '#application/move-commendation.ts'
import { proposeCommendation } from '#application/propose-commendation.ts'
import { readCellCommendations } from '#application/read-cell-commendations.ts'
import { readCertificate } from '#application/read-certificate.ts'
import { readCommendation } from '#application/read-commendation.ts'
import { readHonours } from '#application/read-honours.ts'
import { readTitles } from '#application/read-titles.ts'
import { readUnitCommendations } from '#application/read-unit-commendations.ts'
import { saveTitles } from '#application/save-titles.ts'
import {
  boardOfCellInput,
  boardOfUnitInput,
  type CellCommendations,
  type CertificateSheet,
  type CommendationFile,
  commendationInput,
  decideCommendationsInput,
  type Honours,
  moveCommendationInput,
  proposeCommendationInput,
  revokeCommendationInput,
  saveTitlesInput,
  type TitlesPage,
  titlesInput,
  type UnitCommendations,
} from '#contract/commendation.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** Commendations on their way up, the titles they are for, and the roll of honour. */
export const commendationRouter = router({
  ofCell: procedure
    .input(boardOfCellInput)
    .query(async ({ ctx, input }): Promise<CellCommendations> => settle(await readCellCommendations(ctx.ports, ctx.actor, input))),
  ofUnit: procedure
    .input(boardOfUnitInput)
    .query(async ({ ctx, input }): Promise<UnitCommendations> => settle(await readUnitCommendations(ctx.ports, ctx.actor, input))),
  file: procedure
    .input(commendationInput)
    .query(async ({ ctx, input }): Promise<CommendationFile> => settle(await readCommendation(ctx.ports, ctx.actor, input))),
  honours: procedure
    .input(boardOfUnitInput)
    .query(async ({ ctx, input }): Promise<Honours> => settle(await readHonours(ctx.ports, ctx.actor, input))),
  certificate: procedure
    .input(commendationInput.pick({ id: true }))
    .query(async ({ ctx, input }): Promise<CertificateSheet> => settle(await readCertificate(ctx.ports, ctx.actor, input.id))),
  titles: procedure
    .input(titlesInput)
    .query(async ({ ctx, input }): Promise<TitlesPage> => settle(await readTitles(ctx.ports, ctx.actor, input.unitId))),
  propose: procedure
    .input(proposeCommendationInput)
    .mutation(async ({ ctx, input }) => settle(await proposeCommendation(ctx.ports, ctx.actor, input))),
  move: procedure
    .input(moveCommendationInput)
    .mutation(async ({ ctx, input }) => settle(await moveCommendation(ctx.ports, ctx.actor, input))),
  decide: procedure
    .input(decideCommendationsInput)
    .mutation(async ({ ctx, input }) => settle(await decideCommendations(ctx.ports, ctx.actor, input))),
  revoke: procedure
    .input(revokeCommendationInput)
    .mutation(async ({ ctx, input }) => settle(await revokeDecidedCommendation(ctx.ports, ctx.actor, input))),
  saveTitles: procedure.input(saveTitlesInput).mutation(async ({ ctx, input }) => settle(await saveTitles(ctx.ports, ctx.actor, input))),
})
