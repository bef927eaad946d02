import { designateOutstanding, withdrawOutstanding } from '#application/designate-outstanding.ts'
import { handOverPosition } from '#application/hand-over-position.ts'
import { makeSlip } from '#application/make-slip.ts'
import { readCellMembers } from '#application/read-cell-members.ts'
import { readPositions } from '#application/read-positions.ts'
import { readRuleSet } from '#application/read-rule-set.ts'
import { readTree } from '#application/read-tree.ts'
import { saveMember, saveStatus } from '#application/save-member.ts'
import { savePerson } from '#application/save-person.ts'
import { savePosition } from '#application/save-position.ts'
import { saveRuleSet } from '#application/save-rule-set.ts'
import { saveUnit } from '#application/save-unit.ts'
import {
  type AdminMembers,
  type AdminPositions,
  type AdminRuleSet,
  type AdminTree,
  cellMembersInput,
  designateInput,
  handOverPositionInput,
  type MemberSaved,
  makeSlipInput,
  type PersonSaved,
  positionsInput,
  type RuleSetSaved,
  ruleSetInput,
  saveMemberInput,
  savePersonInput,
  savePositionInput,
  saveRuleSetInput,
  saveStatusInput,
  saveUnitInput,
  type UnitSaved,
  withdrawDesignationInput,
} from '#contract/admin.ts'
import type { PrintedSlip } from '#contract/pin-reset.ts'
import { printed } from './printed-slip.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

/** An administrator's pages: units, members, positions, rule sets, slips. No notebook. */
export const adminRouter = router({
  tree: procedure.query(async ({ ctx }): Promise<AdminTree> => settle(await readTree(ctx.ports, ctx.actor))),
  saveUnit: procedure
    .input(saveUnitInput)
    .mutation(async ({ ctx, input }): Promise<UnitSaved> => settle(await saveUnit(ctx.ports, ctx.actor, input))),
  members: procedure
    .input(cellMembersInput)
    .query(async ({ ctx, input }): Promise<AdminMembers> => settle(await readCellMembers(ctx.ports, ctx.actor, input.cellId))),
  saveMember: procedure
    .input(saveMemberInput)
    .mutation(async ({ ctx, input }): Promise<MemberSaved> => settle(await saveMember(ctx.ports, ctx.actor, input))),
  saveStatus: procedure.input(saveStatusInput).mutation(async ({ ctx, input }) => settle(await saveStatus(ctx.ports, ctx.actor, input))),
  positions: procedure
    .input(positionsInput)
    .query(async ({ ctx, input }): Promise<AdminPositions> => settle(await readPositions(ctx.ports, ctx.actor, input.unitId))),
  savePerson: procedure
    .input(savePersonInput)
    .mutation(async ({ ctx, input }): Promise<PersonSaved> => settle(await savePerson(ctx.ports, ctx.actor, input))),
  savePosition: procedure
    .input(savePositionInput)
    .mutation(async ({ ctx, input }) => settle(await savePosition(ctx.ports, ctx.actor, input))),
  handOverPosition: procedure
    .input(handOverPositionInput)
    .mutation(async ({ ctx, input }) => settle(await handOverPosition(ctx.ports, ctx.actor, input))),
  ruleSet: procedure
    .input(ruleSetInput)
    .query(async ({ ctx, input }): Promise<AdminRuleSet> => settle(await readRuleSet(ctx.ports, ctx.actor, input))),
  saveRuleSet: procedure
    .input(saveRuleSetInput)
    .mutation(async ({ ctx, input }): Promise<RuleSetSaved> => settle(await saveRuleSet(ctx.ports, ctx.actor, input))),
  designateOutstanding: procedure
    .input(designateInput)
    .mutation(async ({ ctx, input }) => settle(await designateOutstanding(ctx.ports, ctx.actor, input))),
  withdrawOutstanding: procedure
    .input(withdrawDesignationInput)
    .mutation(async ({ ctx, input }) => settle(await withdrawOutstanding(ctx.ports, ctx.actor, input))),
  makeSlip: procedure
    .input(makeSlipInput)
    .mutation(async ({ ctx, input }): Promise<PrintedSlip> => printed(ctx, settle(await makeSlip(ctx.ports, ctx.actor, input.personId)))),
})
