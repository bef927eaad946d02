'use client'

import { useApiClient } from '#screens/live/api.tsx'
import { useDraftKeeper } from '../drafts/use-draft-keeper.ts'
import { assessmentShape, sentAnswers } from './answer-parts.ts'
import { assessmentDrafts, draftKey } from './assessment-drafts.ts'
import type { OpenedDraft } from './opened-draft.ts'

/** The draft of a self-assessment, which saves itself. */
export function useAssessmentKeeper(personId: string, opened: OpenedDraft) {
  const client = useApiClient()
  const { cellId, year } = opened.form
  return useDraftKeeper({
    shape: assessmentShape,
    start: opened,
    keep: (draft) =>
      assessmentDrafts.keep({ key: draftKey(opened.form), personId, form: opened.form, ...draft, keptAt: new Date().toISOString() }),
    send: ({ answers, draftVersion }) => client.assessment.saveDraft.mutate({ cellId, year, draftVersion, answers: sentAnswers(answers) }),
    closedBy: ['self-assessment/frozen', 'self-assessment/already-handed-in'],
  })
}
