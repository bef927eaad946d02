'use client'

import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { useApiClient } from '#screens/live/api.tsx'
import { usePersonId } from '#screens/live/kept/member-api.tsx'
import { isPassing, refusalOf } from '#screens/live/problem.ts'
import type { LineState } from '#screens/live/use-live.ts'
import { keepOutbox, keptOutbox, type OutboxOwner } from './kept-outbox.ts'
import { Outbox, type OutboxPorts, type Outcome, type Waiting } from './outbox.ts'

const Current = createContext<Outbox | null>(null)

type Props = { meetingId: string; line: LineState; onSent: () => void; children: ReactNode }

/** What this person said in this meeting without a network, sent for as long as the page stands. */
export function OutboxProvider({ meetingId, line, onSent, children }: Props) {
  const personId = usePersonId()
  const send = useSender(meetingId, onSent)
  const [outbox, setOutbox] = useState<Outbox | null>(null)
  useEffect(() => {
    let opened: Outbox | null = null
    let isGone = false
    const owner: OutboxOwner = { personId, meetingId }
    void keptOutbox(owner).then((items) => {
      if (isGone) return
      opened = new Outbox({ keep: (left) => keepOutbox(owner, left), send, after }, items)
      setOutbox(opened)
    })
    return () => {
      isGone = true
      opened?.stop()
    }
  }, [personId, meetingId, send])
  useEffect(() => {
    if (line === 'live') void outbox?.push()
  }, [outbox, line])
  return <Current value={outbox}>{children}</Current>
}

export const useOutbox = () => useContext(Current)

const none: readonly Waiting[] = []

export function useWaiting(): readonly Waiting[] {
  const outbox = useOutbox()
  return useSyncExternalStore(
    outbox?.subscribe ?? (() => () => {}),
    () => outbox?.items() ?? none,
    () => none,
  )
}

const after: OutboxPorts['after'] = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}

/** The same function for as long as the page stands. */
function useSender(meetingId: string, onSent: () => void): OutboxPorts['send'] {
  const client = useApiClient()
  const [latest] = useState({ onSent })
  latest.onSent = onSent
  const [send] = useState(() => async ({ key, command }: Waiting): Promise<Outcome> => {
    try {
      const said = command.type === 'sendOpinion' ? { ...command, key } : command
      await client.meeting.command.mutate({ meetingId, command: said })
      latest.onSent()
      return { outcome: 'sent' }
    } catch (error) {
      return outcomeOf(error)
    }
  })
  return send
}

const outcomeOf = (error: unknown): Outcome =>
  isPassing(error) ? { outcome: 'passing' } : { outcome: 'refused', refusal: refusalOf(error) }
