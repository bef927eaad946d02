'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { CellDesk, MemberFilePage } from '#contract/cell.ts'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { isRefused, useProblem } from '#screens/live/problem.ts'
import { asReviewDraft, type ReviewDraft, worthKeeping } from './review-draft.ts'

/** The draft of one member's remark on this device, and saving it. After a clash the other's text is fetched; the draft stays. */
export function useReview(desk: CellDesk, file: MemberFilePage) {
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const of = { cellId: desk.cellId, memberId: file.memberId, year: file.year }
  const [kept, setKept] = useKept(`desk-review:${desk.memberId ?? ''}:${of.memberId}:${of.year}`, asReviewDraft)
  const save = useMutation(
    api.cell.saveReview.mutationOptions({
      onSuccess: ({ version }, sent) => {
        const { remark, proposedLevel, stateLevel, registrationWord = '' } = sent
        const recordedBy = desk.members.find((member) => member.memberId === desk.memberId)?.name ?? file.review?.recordedBy ?? ''
        const review = { remark, proposedLevel, stateLevel, registrationWord, version, recordedBy, recordedAt: new Date().toISOString() }
        cache.setQueryData(api.cell.file.queryKey(of), (old) => old && { ...old, review })
        setKept(null)
        return Promise.all([cache.invalidateQueries(api.cell.desk.pathFilter()), cache.invalidateQueries(api.cell.file.queryFilter(of))])
      },
      onError: (error) => isRefused(error, 'access/changed-meanwhile') && cache.invalidateQueries(api.cell.file.queryFilter(of)),
    }),
  )
  return {
    kept,
    keep: (draft: ReviewDraft | null) => setKept(draft && worthKeeping(draft, file.review)),
    save: { isPending: save.isPending, mutateAsync: (draft: ReviewDraft) => save.mutateAsync({ ...of, ...draft }) },
    refused: save.error ? asWords(save.error) : null,
    saved: save.isSuccess,
  }
}
