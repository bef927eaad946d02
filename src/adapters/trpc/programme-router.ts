import { publishProgramme, remindOfProgramme, withdrawProgramme } from '#application/publish-programme.ts'
import { readCellProgrammes } from '#application/read-cell-programmes.ts'
import { readUnitProgrammes } from '#application/read-unit-programmes.ts'
import { takeProgramme } from '#application/take-programme.ts'
import {
  type CellProgrammes,
  cellProgrammesInput,
  publishProgrammeInput,
  remindOfProgrammeInput,
  takeProgrammeInput,
  type UnitProgrammes,
  unitProgrammesInput,
  withdrawProgrammeInput,
} from '#contract/programme.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** The month's programme: written above, taken into the agendas of the cells. */
export const programmeRouter = router({
  ofUnit: procedure
    .input(unitProgrammesInput)
    .query(async ({ ctx, input }): Promise<UnitProgrammes> => settle(await readUnitProgrammes(ctx.ports, ctx.actor, input))),
  publish: procedure
    .input(publishProgrammeInput)
    .mutation(async ({ ctx, input }) => settle(await publishProgramme(ctx.ports, ctx.actor, input))),
  withdraw: procedure
    .input(withdrawProgrammeInput)
    .mutation(async ({ ctx, input }) => settle(await withdrawProgramme(ctx.ports, ctx.actor, input))),
  remind: procedure
    .input(remindOfProgrammeInput)
    .mutation(async ({ ctx, input }) => settle(await remindOfProgramme(ctx.ports, ctx.actor, input))),
  ofCell: procedure
    .input(cellProgrammesInput)
    .query(async ({ ctx, input }): Promise<CellProgrammes> => settle(await readCellProgrammes(ctx, ctx.actor, input))),
  take: procedure.input(takeProgrammeInput).mutation(async ({ ctx, input }) => settle(await takeProgramme(ctx, ctx.actor, input))),
})
