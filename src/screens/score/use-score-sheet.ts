'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Scores } from '#contract/year-end.ts'
import { emptySheet, type ScoreSheet } from '#domain/classification/score-sheet.ts'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { isRefused, useProblem } from '#screens/live/problem.ts'

/** `memberId` null: one's own. */
export type SheetOf = { cellId: string; memberId: string | null; year: number }

const asSheet = (stored: unknown): ScoreSheet | null => {
  const sheet = stored as ScoreSheet | null
  return sheet && typeof sheet.points === 'object' && typeof sheet.tasks === 'object' ? sheet : null
}

/** The sheet as it is written, kept on this device until it is saved. After a clash the newer one is fetched and what was typed stays. */
export function useScoreSheet(scores: Scores, of: SheetOf) {
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const saved = of.memberId === null ? scores.self : scores.committee
  const [kept, keep] = useKept(`score:${of.cellId}:${of.memberId ?? 'own'}:${of.year}`, asSheet)
  const mutation = useMutation(
    api.year.saveScores.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(api.year.pathFilter())
        keep(null)
      },
      onError: (error) => isRefused(error, 'access/changed-meanwhile') && cache.invalidateQueries(api.year.pathFilter()),
    }),
  )
  const sheet = kept ?? saved?.sheet ?? emptySheet(scores.template, scores.templateUnitId)
  return {
    sheet,
    saved,
    isChanged: kept !== null,
    change: keep,
    save: {
      isPending: mutation.isPending,
      now: () => mutation.mutate({ ...of, version: saved?.version ?? 0, sheet: { ...sheet, points: { ...sheet.points } } }),
    },
    refused: mutation.error ? asWords(mutation.error) : null,
  }
}
