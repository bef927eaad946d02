'use client'

import { type QueryFilters, useMutation, useQueryClient } from '@tanstack/react-query'
import { useProblem } from '#screens/live/problem.ts'

export type Publishing = {
  publish: () => void
  isPending: boolean
  /** Mistakes by the names of the fields, and the sentence for all that has no field. */
  fields: Record<string, string>
  sentence: string | null
}

type Published = { send: () => Promise<unknown>; filter: QueryFilters; onDone: () => void }

/** Publishes, and reads anew what `filter` names, also after a refusal: another may have been first. */
export function usePublishing({ send, filter, onDone }: Published): Publishing {
  const cache = useQueryClient()
  const asWords = useProblem()
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await send()
      await cache.invalidateQueries(filter)
      onDone()
    },
    onError: () => void cache.invalidateQueries(filter),
  })
  const problem = error ? asWords(error) : null
  return {
    publish: () => mutate(),
    isPending,
    fields: (problem?.fields ?? {}) as Record<string, string>,
    sentence: problem?.sentence ?? null,
  }
}
