'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CollectiveBoard, CollectiveRow } from '#contract/collective.ts'
import { isLevel, type Level } from '#domain/classification/levels.ts'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

export type DocumentLine = { level: Level | null; reason: string; revokesId: string | null }

/** A document in the making, kept on this device. */
export type CollectiveDraft = { number: string; decidedOn: string | null; signedBy: string; lines: Readonly<Record<string, DocumentLine>> }

const empty: CollectiveDraft = { number: '', decidedOn: null, signedBy: '', lines: {} }

/** The document in the making, and recording it. Nothing of it is lost by a reload or a refusal. */
export function useCollectiveDocument(board: CollectiveBoard) {
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const [kept, keep] = useKept(`collective-document:${board.unitId}:${board.year}`, asDraft)
  const [recorded, setRecorded] = useState<{ number: string; count: number } | null>(null)
  const draft = kept ?? empty
  const decide = useMutation(
    api.collective.decide.mutationOptions({
      onSuccess: async ({ decided }, { number }) => {
        await queries.invalidateQueries(api.collective.pathFilter())
        keep(null)
        setRecorded({ number, count: decided })
      },
    }),
  )
  const change = (part: Partial<CollectiveDraft>) => {
    setRecorded(null)
    decide.reset()
    keep({ ...draft, ...part })
  }
  const put = (rows: readonly CollectiveRow[], isIn: boolean) => {
    const others = Object.entries(draft.lines).filter(([unitId]) => !rows.some((row) => row.unitId === unitId))
    change({ lines: Object.fromEntries([...others, ...(isIn ? rows.map((row) => [row.unitId, lineOf(row)] as const) : [])]) })
  }
  const items = Object.entries(draft.lines).flatMap(([unitId, { level, reason, revokesId }]) =>
    level ? [{ unitId, level, reason: reason.trim() || null, revokesId }] : [],
  )
  return {
    draft,
    recorded,
    change,
    put,
    changeLine: (unitId: string, part: Partial<DocumentLine>) => {
      const line = draft.lines[unitId]
      if (line) change({ lines: { ...draft.lines, [unitId]: { ...line, ...part } } })
    },
    problem: decide.error ? asWords(decide.error) : null,
    isSending: decide.isPending,
    isReady: items.length > 0 && items.length === Object.keys(draft.lines).length,
    send: () => {
      const { number, decidedOn, signedBy } = draft
      return decide
        .mutateAsync({ unitId: board.unitId, year: board.year, number, decidedOn: decidedOn ?? '', signedBy, items })
        .catch(() => null)
    },
  }
}

export type CollectiveDocumentDraft = ReturnType<typeof useCollectiveDocument>

/** May stand in a document: it has handed in, is old enough, and all below it have their level. */
export const mayDecideOn = (row: CollectiveRow): boolean => row.handedIn !== null && !row.tooNew && !row.waitsForLower

/** Another level than proposed takes a reason, and so does replacing a decision. */
export const needsReason = (row: CollectiveRow, line: DocumentLine): boolean =>
  line.revokesId !== null || (line.level !== null && line.level !== row.proposal)

/** All that is there agrees: these can be decided in one press. */
export const agrees = (row: CollectiveRow): boolean =>
  mayDecideOn(row) && row.decided === null && isLevel(row.proposal) && row.mismatches.length === 0

const lineOf = (row: CollectiveRow): DocumentLine => ({
  level: row.decided?.level ?? (isLevel(row.proposal) ? row.proposal : null),
  reason: '',
  revokesId: row.decided?.decisionId ?? null,
})

const asDraft = (stored: unknown): CollectiveDraft | null =>
  typeof stored === 'object' && stored !== null && 'lines' in stored && 'signedBy' in stored ? (stored as CollectiveDraft) : null
