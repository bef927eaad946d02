'use client'

import { TRPCClientError } from '@trpc/client'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { MyAssessment } from '#contract/assessment.ts'
import { useApiClient } from '#screens/live/api.tsx'
import { sentAnswers } from './answer-parts.ts'
import { DraftKeeper, type DraftPorts, type SendOutcome } from './draft-keeper.ts'
import { draftKey, keepDraft } from './kept-drafts.ts'
import type { OpenedDraft } from './opened-draft.ts'

/** A draft that saves itself for as long as the page stands: after a rest, when the network or the person comes back, when one leaves. */
export function useDraftKeeper(personId: string, opened: OpenedDraft) {
  const client = useApiClient()
  const [keeper] = useState(() => {
    const { cellId, year } = opened.form
    const ports: DraftPorts = {
      keep: (draft) => keepDraft({ key: draftKey(opened.form), personId, form: opened.form, ...draft, keptAt: new Date().toISOString() }),
      send: ({ answers, draftVersion }) =>
        client.assessment.saveDraft.mutate({ cellId, year, draftVersion, answers: sentAnswers(answers) }).catch(asOutcome),
      now: () => new Date().toISOString(),
      after: (milliseconds, run) => {
        const timer = setTimeout(run, milliseconds)
        return () => clearTimeout(timer)
      },
    }
    return new DraftKeeper(ports, opened)
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
export function useRefreshed(keeper: DraftKeeper, fresh: MyAssessment | undefined): void {
  useEffect(() => {
    if (fresh) keeper.refresh({ version: fresh.draftVersion, answers: fresh.answers })
  }, [keeper, fresh])
}

function asOutcome(error: unknown): SendOutcome {
  const data = error instanceof TRPCClientError ? (error.data as { refusal?: string } | undefined) : undefined
  if (!data) return { outcome: 'offline' }
  if (data.refusal === 'access/signed-out') return { outcome: 'signed-out' }
  if (data.refusal === 'self-assessment/frozen' || data.refusal === 'self-assessment/already-handed-in') return { outcome: 'closed' }
  return { outcome: 'trouble' }
}
