'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#screens/live/api.tsx'

/** Others hand out and enter as well: asked again every few seconds while the page is looked at. */
const askEvery = 3_000

export function usePrintedState(ballotId: string) {
  const api = useApi()
  return useQuery(api.ballot.printedState.queryOptions({ ballotId }, { refetchInterval: askEvery, staleTime: 0 }))
}

/** What the counting team does with printed papers; each deed asks for the new state when it is done. */
export function usePrintedDeeds(ballotId: string) {
  const api = useApi()
  const cache = useQueryClient()
  const onSettled = () => cache.invalidateQueries(api.ballot.printedState.queryFilter({ ballotId }))
  return {
    hand: useMutation(api.ballot.handPrinted.mutationOptions({ onSettled })),
    takeBack: useMutation(api.ballot.takeBackPrinted.mutationOptions({ onSettled })),
    enter: useMutation(api.ballot.enterPrinted.mutationOptions({ onSettled })),
    withdraw: useMutation(api.ballot.withdrawPrinted.mutationOptions({ onSettled })),
  }
}
