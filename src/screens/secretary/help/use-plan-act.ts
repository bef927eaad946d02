import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { HelpActInput } from '#contract/help.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** One act on a plan; true when it is written down. */
export function usePlanAct(cellId: string, planId: string) {
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const change = useMutation(api.help.change.mutationOptions({ onSettled: () => cache.invalidateQueries(api.help.pathFilter()) }))
  return {
    pending: change.isPending,
    problem: change.error ? asWords(change.error) : null,
    act: (act: HelpActInput) =>
      change.mutateAsync({ cellId, planId, act }).then(
        () => true,
        () => false,
      ),
  }
}
