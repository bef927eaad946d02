'use client'

import { useState } from 'react'
import { useRefusalSentence } from '#screens/live/problem.ts'
import type { Outcome, Queued } from './outbox.ts'
import { useOutbox } from './use-outbox.tsx'

export type Queueing = {
  say: (command: Queued) => Promise<Outcome['outcome']>
  pending: boolean
  /** Why it was refused. */
  sentence: string | null
}

/** As useCommand, for what may also be sent later: without a network it waits in the outbox. */
export function useQueued(): Queueing {
  const outbox = useOutbox()
  const sentenceOf = useRefusalSentence()
  const [pending, setPending] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const say = async (command: Queued) => {
    if (!outbox) return 'refused'
    setPending(true)
    const result = await outbox.add({ key: crypto.randomUUID(), command })
    setPending(false)
    setRefusal(result.outcome === 'refused' ? result.refusal : null)
    return result.outcome
  }
  return { say, pending: pending || outbox === null, sentence: refusal === null ? null : sentenceOf(refusal) }
}
