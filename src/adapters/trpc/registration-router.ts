import { handInRegistration } from '#application/hand-in-registration.ts'
import { readCellRegistrations } from '#application/read-cell-registrations.ts'
import { readMyRegistration } from '#application/read-my-registration.ts'
import { readRegistrationTemplate, saveRegistrationTemplate } from '#application/registration-templates.ts'
import { remindToRegister } from '#application/remind-to-register.ts'
import { saveRegistrationDraft } from '#application/save-registration-draft.ts'
import { settleRegistrations } from '#application/settle-registrations.ts'
import {
  type CellRegistrations,
  cellRegistrationsInput,
  handInRegistrationInput,
  type MyRegistration,
  myRegistrationInput,
  type RegistrationDraftSaved,
  type RegistrationsSettled,
  type RegistrationTemplatePage,
  registrationTemplateInput,
  remindToRegisterInput,
  saveRegistrationDraftInput,
  saveRegistrationTemplateInput,
  settleRegistrationsInput,
} from '#contract/registration.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

export const registrationRouter = router({
  mine: procedure
    .input(myRegistrationInput)
    .query(async ({ ctx, input }): Promise<MyRegistration> => settle(await readMyRegistration(ctx.ports, ctx.actor, input))),
  saveDraft: procedure
    .input(saveRegistrationDraftInput)
    .mutation(async ({ ctx, input }): Promise<RegistrationDraftSaved> => settle(await saveRegistrationDraft(ctx.ports, ctx.actor, input))),
  handIn: procedure
    .input(handInRegistrationInput)
    .mutation(async ({ ctx, input }): Promise<{ handedInAt: string }> => settle(await handInRegistration(ctx.ports, ctx.actor, input))),
  ofCell: procedure
    .input(cellRegistrationsInput)
    .query(async ({ ctx, input }): Promise<CellRegistrations> => settle(await readCellRegistrations(ctx.ports, ctx.actor, input))),
  settle: procedure
    .input(settleRegistrationsInput)
    .mutation(async ({ ctx, input }): Promise<RegistrationsSettled> => settle(await settleRegistrations(ctx.ports, ctx.actor, input))),
  remind: procedure
    .input(remindToRegisterInput)
    .mutation(async ({ ctx, input }): Promise<{ reminded: number }> => settle(await remindToRegister(ctx.ports, ctx.actor, input))),
  template: procedure
    .input(registrationTemplateInput)
    .query(
      async ({ ctx, input }): Promise<RegistrationTemplatePage> =>
        settle(await readRegistrationTemplate(ctx.ports, ctx.actor, input.unitId)),
    ),
  saveTemplate: procedure
    .input(saveRegistrationTemplateInput)
    .mutation(async ({ ctx, input }): Promise<{ version: number }> => settle(await saveRegistrationTemplate(ctx.ports, ctx.actor, input))),
})
