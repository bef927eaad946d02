'use client'

import { useEffect, useRef, useState } from 'react'
import type { PaperState } from '../ballot/paper-state.ts'

export type Shown = 'ballot' | 'result' | null

/** Hands the screen to the ballot once for each thing that needs this member; whoever is typing finds a banner instead. */
export function useBallotComesUp(ballotId: string | null, state: PaperState): [Shown, (shown: Shown) => void] {
  const [shown, show] = useState<Shown>(null)
  const called = useRef(new Set<string>())
  const need = needOf(state)
  // What was shown of one ballot is not shown of the next.
  useEffect(() => show(null), [ballotId])
  useEffect(() => {
    if (ballotId === null || need === null || called.current.has(`${ballotId} ${need}`)) return
    called.current.add(`${ballotId} ${need}`)
    if (!isTyping()) show('ballot')
  }, [ballotId, need])
  return [shown, show]
}

/** What the paper needs of a person; a change of it calls once more. */
function needOf(state: PaperState): string | null {
  switch (state.at) {
    case 'offered':
    case 'marking':
    case 'sending':
      return 'vote'
    case 'not-recorded':
      return 'not recorded'
    case 'missed':
      return 'missed'
    case 'cancelled':
      return state.hadPaper ? 'cancelled' : null
    case 'recounting':
      return state.again ? null : 'recount'
    case 'recounted':
      return state.verification.agreed || state.before !== null ? null : 'disagreed'
    case 'no-storage':
      return 'no storage'
    case 'reading':
    case 'watching':
    case 'recorded':
      return null
  }
}

const isTyping = (): boolean => document.activeElement instanceof HTMLTextAreaElement && document.activeElement.value !== ''
