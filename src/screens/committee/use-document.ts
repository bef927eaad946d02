'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { CommitteeBoard } from '#contract/committee.ts'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { asDecisionDraft, type DecisionDraft, emptyDecision, itemsOf, signerOf } from './decision-draft.ts'

/** Steps that can be taken back before anything is recorded. */
const mostSteps = 30

/**
 * The document in the making, and recording it; nothing of it is lost by a reload or a refusal. A trial is a second one beside it, kept as
 * well, that is never sent: it is dropped, or its lines become the document's.
 */
export function useDocument(board: CommitteeBoard) {
  const key = `${board.unitId}:${board.year}`
  const [kept, keep] = useKept(`committee-document:${key}`, asDecisionDraft)
  const [trial, keepTrial] = useKept(`committee-trial:${key}`, asDecisionDraft)
  const [steps, setSteps] = useState<DecisionDraft[]>([])
  const document = kept ?? emptyDecision
  const draft = trial ?? document
  const recording = useRecording(board, document, () => {
    keep(null)
    setSteps([])
  })
  const put = (next: DecisionDraft) => (trial ? keepTrial(next) : keep(isEmpty(next) ? null : next))
  return {
    ...recording,
    draft,
    isTrial: trial !== null,
    /** What was in the document before the trial. */
    documentLines: Object.keys(document.lines).length,
    change: (next: DecisionDraft) => {
      recording.forget()
      if (changesLevels(draft, next)) setSteps((before) => [...before, draft].slice(-mostSteps))
      put(next)
    },
    mayUndo: steps.length > 0,
    undo: () => {
      const last = steps.at(-1)
      if (!last) return
      setSteps(steps.slice(0, -1))
      put({ ...draft, lines: last.lines })
    },
    startTrial: () => {
      setSteps([])
      keepTrial(document)
    },
    dropTrial: () => {
      setSteps([])
      keepTrial(null)
    },
    takeOverTrial: () => {
      setSteps([])
      if (trial) keep(isEmpty(trial) ? null : { ...document, lines: trial.lines })
      keepTrial(null)
    },
  }
}

export type CommitteeDocument = ReturnType<typeof useDocument>

function useRecording(board: CommitteeBoard, draft: DecisionDraft, onRecorded: () => void) {
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const [recorded, setRecorded] = useState<{ number: string; count: number } | null>(null)
  const items = itemsOf(board, draft)
  const decide = useMutation(
    api.committee.decide.mutationOptions({
      onSuccess: async ({ decided }, { number }) => {
        setRecorded({ number, count: decided })
        await cache.invalidateQueries(api.committee.pathFilter())
        onRecorded()
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
    recorded,
    forget: () => setRecorded(null),
    isSending: decide.isPending,
    refused,
    refusedOf: (memberId: string) => refused?.fields[memberId] ?? lineProblem(refused?.fields, items, memberId),
    send: () => {
      if (draft.decidedOn === null) return Promise.resolve(false)
      const { number, decidedOn } = draft
      const paper = { unitId: board.unitId, year: board.year, number, decidedOn, signedBy: signerOf(board, draft) }
      return decide.mutateAsync({ ...paper, items }).then(
        () => true,
        () => false,
      )
    },
  }
}

const isEmpty = ({ lines, number, decidedOn, signedBy }: DecisionDraft): boolean =>
  Object.keys(lines).length === 0 && number === '' && decidedOn === null && signedBy === null

/** Who is in it or at which level; typed words are taken back by the keyboard's own undo. */
const changesLevels = (a: DecisionDraft, b: DecisionDraft): boolean => {
  const said = ({ lines }: DecisionDraft) => JSON.stringify(Object.entries(lines).map(([memberId, { level }]) => [memberId, level]))
  return said(a) !== said(b)
}

/** A wrong field of a line is named by the line's place: items.3.reason. */
function lineProblem(fields: Record<string, string> | undefined, items: readonly { memberId: string }[], memberId: string): string | null {
  const at = items.findIndex((item) => item.memberId === memberId)
  if (!fields || at === -1) return null
  return Object.entries(fields).find(([field]) => field.startsWith(`items.${at}.`))?.[1] ?? null
}
