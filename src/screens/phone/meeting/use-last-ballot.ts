'use client'

import { useEffect, useState } from 'react'
import type { BallotCard, PhoneView } from '#domain/meeting/view.ts'
import { useApiClient } from '#screens/live/api.tsx'

/**
 * The ballot of the shared view, and the last one after the view has moved on: a cancelled ballot leaves the view at once, and its phones
 * still have to hear of it; a published one may be passed over before every phone has recounted it.
 */
export function useLastBallot(view: PhoneView | null): BallotCard | null {
  const client = useApiClient()
  const [last, setLast] = useState<BallotCard | null>(null)
  const card = view?.ballot ?? null
  const isGone = view !== null && card === null && last !== null && last.status !== 'COUNTED' && last.status !== 'CANCELLED'
  const lastId = last?.id ?? null

  useEffect(() => {
    if (card) setLast(card)
  }, [card])

  useEffect(() => {
    if (!isGone || lastId === null) return
    client.ballot.sheet.query({ ballotId: lastId }).then(
      ({ status }) => setLast((old) => (old?.id === lastId ? { ...old, status } : old)),
      () => {},
    )
  }, [client, isGone, lastId])

  return card ?? last
}
