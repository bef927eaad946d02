import { handInReflection } from '#application/hand-in-reflection.ts'
import { readMyReflection } from '#application/read-my-reflection.ts'
import { recordReflectionOnPaper } from '#application/record-reflection-on-paper.ts'
import { readReflectionTemplate, saveReflectionTemplate } from '#application/reflection-template.ts'
import { saveReflectionDraft } from '#application/save-reflection-draft.ts'
import {
  type MyReflection,
  myReflectionInput,
  type ReflectionHandedIn,
  type ReflectionSaved,
  type ReflectionTemplatePage,
  reflectionInput,
  reflectionOnPaperInput,
  reflectionTemplateInput,
  saveReflectionTemplateInput,
} from '#contract/reflection.ts'
import { settle } from './settle.ts'
import { procedure, router } from './trpc.ts'

export const reflectionRouter = router({
  mine: procedure
    .input(myReflectionInput)
    .query(async ({ ctx, input }): Promise<MyReflection> => settle(await readMyReflection(ctx.ports, ctx.actor, input))),
  saveDraft: procedure
    .input(reflectionInput)
    .mutation(async ({ ctx, input }): Promise<ReflectionSaved> => settle(await saveReflectionDraft(ctx.ports, ctx.actor, input))),
  handIn: procedure
    .input(reflectionInput)
    .mutation(async ({ ctx, input }): Promise<ReflectionHandedIn> => settle(await handInReflection(ctx.ports, ctx.actor, input))),
  recordOnPaper: procedure
    .input(reflectionOnPaperInput)
    .mutation(async ({ ctx, input }) => settle(await recordReflectionOnPaper(ctx.ports, ctx.actor, input))),
  template: procedure
    .input(reflectionTemplateInput)
    .query(
      async ({ ctx, input }): Promise<ReflectionTemplatePage> => settle(await readReflectionTemplate(ctx.ports, ctx.actor, input.unitId)),
    ),
  saveTemplate: procedure
    .input(saveReflectionTemplateInput)
    .mutation(async ({ ctx, input }) => settle(await saveReflectionTemplate(ctx.ports, ctx.actor, input))),
})
