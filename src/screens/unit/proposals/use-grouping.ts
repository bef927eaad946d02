'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { GroupingWish, RoundBoard } from '#contract/upward.ts'
import { useApi } from '#screens/live/api.tsx'

/** The reader's acts on one round: each comes back with the groups as they stand, so two readers see each other's work at once. */
export function useGrouping(unitId: string, roundId: string) {
  const api = useApi()
  const cache = useQueryClient()
  const key = api.round.read.queryKey({ unitId, roundId })
  const group = useMutation(
    api.round.group.mutationOptions({
      onSuccess: (grouping) => cache.setQueryData<RoundBoard>(key, (board) => board && { ...board, ...grouping }),
      onError: () => void cache.invalidateQueries({ queryKey: key }),
    }),
  )
  const act = (wish: GroupingWish): Promise<boolean> =>
    group.mutateAsync({ unitId, roundId, act: wish }).then(
      () => true,
      () => false,
    )
  return { act, error: group.error, isPending: group.isPending }
}
