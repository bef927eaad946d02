import type { MyReflection } from '#contract/reflection.ts'
import type { ReflectionAnswers } from '#domain/notebook/year-entries.ts'
import { useApiClient } from '#screens/live/api.tsx'
import type { DraftKeeper, DraftStart, DraftState } from '../drafts/draft-keeper.ts'
import { draftShelf, type KeptDraft } from '../drafts/kept-drafts.ts'
import { useDraftKeeper } from '../drafts/use-draft-keeper.ts'
import { type Part, reflectionShape, sameReflection, sentReflection } from './reflection-shape.ts'

export type KeptReflection = KeptDraft<MyReflection, ReflectionAnswers>
export type ReflectionDraft = DraftState<ReflectionAnswers>
export type ReflectionKeeper = DraftKeeper<ReflectionAnswers, Part>
export type OpenedReflection = DraftStart<ReflectionAnswers> & { form: MyReflection }

export const reflectionDrafts = draftShelf<MyReflection, ReflectionAnswers>('so-tay-reflection')

export const draftKey = (of: Pick<MyReflection, 'memberId' | 'month'>): string => `${of.memberId} ${of.month}`

/** What to go on writing on: what this device kept and never sent comes before what the server has. */
export function openReflection(form: MyReflection, kept: KeptReflection | null): OpenedReflection {
  const theirs = { version: form.draftVersion, answers: form.answers }
  const aside = kept?.aside ?? []
  if (!kept || sameReflection(kept.answers, kept.base.answers)) return { form, answers: form.answers, base: theirs, aside }
  return { form, answers: kept.answers, base: kept.base, aside }
}

/** Whether something was written since the last handing in, here or on the server. */
export function isBeingChanged(form: MyReflection, kept: KeptReflection | null): boolean {
  if (kept && !sameReflection(kept.answers, kept.base.answers)) return true
  return form.handedIn !== null && !form.onPaper && !sameReflection(form.answers, form.handedIn)
}

/** The draft of a reflection, which saves itself. */
export function useReflectionKeeper(personId: string, opened: OpenedReflection) {
  const client = useApiClient()
  const { cellId, month } = opened.form
  return useDraftKeeper({
    shape: reflectionShape,
    start: opened,
    keep: (draft) =>
      reflectionDrafts.keep({ key: draftKey(opened.form), personId, form: opened.form, ...draft, keptAt: new Date().toISOString() }),
    send: ({ answers, draftVersion }) =>
      client.reflection.saveDraft.mutate({ cellId, month, draftVersion, answers: sentReflection(answers) }),
    closedBy: ['reflection/frozen', 'reflection/not-asked', 'reflection/not-yet'],
  })
}
