'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { ApiError } from '#screens/live/ask-api.ts'
import { DraftKeeper, type DraftPorts, type DraftStart, type SendOutcome } from './draft-keeper.ts'
import type { DraftShape } from './draft-shape.ts'

export type DraftToKeep<Answers, Part> = Pick<DraftPorts<Answers>, 'keep'> & {
  shape: DraftShape<Answers, Part>
  start: DraftStart<Answers>
  /** To the server; what it throws is read by `outcomeOf`. */
  send: DraftPorts<Answers>['send']
  /** Refusals that mean: nothing can be saved here any more. */
  closedBy: readonly string[]
}

/** A draft that saves itself for as long as the page stands: after a rest, when the network or the person comes back, when one leaves. */
export function useDraftKeeper<Answers, Part>({ shape, start, keep, send, closedBy }: DraftToKeep<Answers, Part>) {
  const [keeper] = useState(() => {
    const ports: DraftPorts<Answers> = {
      keep,
      send: (draft) => send(draft).catch((error) => outcomeOf(error, closedBy)),
      now: () => new Date().toISOString(),
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
    }
    return new DraftKeeper(ports, shape, start)
  })
  useEffect(() => {
    keeper.start()
    const push = () => void keeper.push()
    const leave = () => document.visibilityState === 'hidden' && push()
    window.addEventListener('online', push)
    window.addEventListener('focus', push)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('online', push)
      window.removeEventListener('focus', push)
      document.removeEventListener('visibilitychange', leave)
      keeper.stop()
    }
  }, [keeper])
  return { keeper, draft: useSyncExternalStore(keeper.subscribe, keeper.state, keeper.state) }
}

/** The server's draft, read anew, reaches the one that is written on. */
export function useRefreshed<Answers, Part>(
  keeper: DraftKeeper<Answers, Part>,
  fresh: { draftVersion: number; answers: Answers } | undefined,
): void {
  useEffect(() => {
    if (fresh) keeper.refresh({ version: fresh.draftVersion, answers: fresh.answers })
  }, [keeper, fresh])
}

function outcomeOf(error: unknown, closedBy: readonly string[]): Exclude<SendOutcome<never>, { draftVersion: number }> {
  const data = error instanceof ApiError ? error.data : undefined
  if (!data) return { outcome: 'offline' }
  if (data.refusal === 'access/signed-out') return { outcome: 'signed-out' }
  return { outcome: data.refusal && closedBy.includes(data.refusal) ? 'closed' : 'trouble' }
}
