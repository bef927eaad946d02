'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CommitteeBoard } from '#contract/committee.ts'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { asDecisionDraft, type DecisionDraft, emptyDecision, itemsOf } from './decision-draft.ts'

/** The document in the making, and recording it. Nothing of it is lost by a reload or a refusal. */
export function useDocument(board: CommitteeBoard) {
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const [kept, keep] = useKept(`committee-document:${board.unitId}:${board.year}`, asDecisionDraft)
  const [recorded, setRecorded] = useState<{ number: string; count: number } | null>(null)
  const draft = kept ?? emptyDecision
  const items = itemsOf(board, draft)
  const decide = useMutation(
    api.committee.decide.mutationOptions({
      onSuccess: async ({ decided }, { number }) => {
        setRecorded({ number, count: decided })
        await cache.invalidateQueries(api.committee.pathFilter())
        keep(null)
      },
    }),
  )
  const { reset } = decide
  // What was refused may be all right once the document is another one.
  const sent = JSON.stringify(draft)
  useEffect(() => {
    if (sent) reset()
  }, [sent, reset])
  const refused = decide.error ? asWords(decide.error) : null
  return {
    draft,
    recorded,
    isSending: decide.isPending,
    refused,
    refusedOf: (memberId: string) => refused?.fields[memberId] ?? lineProblem(refused?.fields, items, memberId),
    change: (next: DecisionDraft) => {
      setRecorded(null)
      keep(Object.keys(next.lines).length === 0 && next.number === '' && next.decidedOn === null ? null : next)
    },
    send: () => {
      if (draft.decidedOn === null) return Promise.resolve(false)
      const { number, decidedOn } = draft
      return decide.mutateAsync({ unitId: board.unitId, year: board.year, number, decidedOn, items }).then(
        () => true,
        () => false,
      )
    },
  }
}

export type CommitteeDocument = ReturnType<typeof useDocument>

/** A wrong field of a line is named by the line's place: items.3.reason. */
function lineProblem(fields: Record<string, string> | undefined, items: readonly { memberId: string }[], memberId: string): string | null {
  const at = items.findIndex((item) => item.memberId === memberId)
  if (!fields || at === -1) return null
  return Object.entries(fields).find(([field]) => field.startsWith(`items.${at}.`))?.[1] ?? null
}
