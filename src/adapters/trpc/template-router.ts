import { readAgendaTemplate } from '#application/read-agenda-template.ts'
import { saveAgendaTemplate } from '#application/save-agenda-template.ts'
import { type AgendaTemplatePage, type AgendaTemplateSaved, agendaTemplateInput, saveAgendaTemplateInput } from '#contract/agenda.ts'
import { answer, procedure, router } from './trpc.ts'

/** What agendas start from: edited by an administrator for a unit, by its secretary for a cell. */
export const templateRouter = router({
  agenda: procedure
    .input(agendaTemplateInput)
    .query(async ({ ctx, input }): Promise<AgendaTemplatePage> => answer(await readAgendaTemplate(ctx.ports, ctx.actor, input))),
  saveAgenda: procedure
    .input(saveAgendaTemplateInput)
    .mutation(async ({ ctx, input }): Promise<AgendaTemplateSaved> => answer(await saveAgendaTemplate(ctx.ports, ctx.actor, input))),
})
