'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { MonthRemarks, MonthRow } from '#contract/remarks.ts'
import { queueProgress } from '#domain/notebook/remark-queue.ts'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { isRefused, useProblem } from '#screens/live/problem.ts'
import { asRemarkDraft, draftKey, type RemarkDraft, worthKeeping } from './remark-draft.ts'

/** The draft of one member's remark on this device, and saving it. After a clash the other's text is fetched; the draft stays. */
export function useRemark(page: MonthRemarks, row: MonthRow) {
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const of = { cellId: page.cellId, memberId: row.memberId, month: page.month }
  const [kept, setKept] = useKept(draftKey(page.memberId, row.memberId, page.month), asRemarkDraft)
  const byName = page.members.find(({ own }) => own)?.name ?? ''
  const save = useMutation(
    api.remarks.save.mutationOptions({
      onSuccess: ({ version, recordedAt }, { text, proposes, reason }) => {
        const remark = { month: page.month, text, proposes, reason, byName, recordedAt, enteredAt: null, version }
        cache.setQueriesData<MonthRemarks>(api.remarks.month.queryFilter(), (old) => old && withRemark(old, of, remark))
        setKept(null)
      },
      onError: (error) =>
        (isRefused(error, 'access/changed-meanwhile') || isRefused(error, 'remark/final')) &&
        cache.invalidateQueries(api.remarks.month.queryFilter()),
    }),
  )
  return {
    kept,
    keep: (draft: RemarkDraft | null) => setKept(draft && worthKeeping(draft, row.remark)),
    save: { isPending: save.isPending, mutateAsync: (draft: RemarkDraft) => save.mutateAsync({ ...of, ...draft }) },
    refused: save.error ? asWords(save.error) : null,
    saved: save.isSuccess,
  }
}

function withRemark(page: MonthRemarks, of: { memberId: string; month: string }, remark: NonNullable<MonthRow['remark']>): MonthRemarks {
  if (page.month !== of.month) return page
  const members = page.members.map((one) => (one.memberId === of.memberId ? { ...one, remark, remarked: true } : one))
  return { ...page, members, progress: queueProgress(members) }
}
