'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { BallotCard } from '#domain/meeting/ballot-card.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { useApiClient } from '#screens/live/api.tsx'

/**
 * The ballot that concerns this phone: that of the shared view, or the one it still has to hear the end of. A cancelled ballot leaves the
 * view at once, and an earlier result may take its place; `putAway` is called when the person has seen that it was cancelled.
 */
export function useLastBallot(view: PhoneView | null): [ballot: BallotCard | null, putAway: () => void] {
  const client = useApiClient()
  const [kept, setKept] = useState<BallotCard | null>(null)
  const card = view?.ballot ?? null
  const hasLeft = view !== null && kept !== null && kept.id !== card?.id
  const mustAsk = hasLeft && isUnderWay(kept) && !isUnderWay(card) ? kept.id : null
  const mayReplace = card !== null && (!hasLeft || kept.status === 'COUNTED' || isUnderWay(card))

  useEffect(() => {
    if (mayReplace) setKept(card)
  }, [card, mayReplace])

  useEffect(() => {
    if (mustAsk === null) return
    client.ballot.sheet.query({ ballotId: mustAsk }).then(
      ({ status }) => setKept((old) => (old?.id === mustAsk ? { ...old, status } : old)),
      () => {},
    )
  }, [client, mustAsk])

  const latest = useRef(card)
  latest.current = card
  const putAway = useCallback(() => setKept((old) => (old?.status === 'CANCELLED' ? latest.current : old)), [])
  return [hasLeft && !mayReplace ? kept : card, putAway]
}

const isUnderWay = (ballot: BallotCard | null): boolean =>
  ballot !== null && (ballot.status === 'OPEN' || ballot.status === 'CLOSING' || ballot.status === 'CLOSED')
