'use client'

import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useCallback } from 'react'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { isRefused } from '#screens/live/problem.ts'
import type { DraftShelf, KeptDraft } from './kept-drafts.ts'
import { useKeptDrafts } from './use-kept-drafts.ts'
import { WritingFrame } from './writing-frame.tsx'

export type OwnFormProps<Form, Answers> = {
  personId: string
  shelf: DraftShelf<Form, Answers>
  mine: Pick<UseQueryResult<Form, unknown>, 'data' | 'error' | 'failureCount' | 'fetchStatus' | 'refetch'>
  /** Which of the drafts on this device belongs to the form, or to the page while the form is not known. */
  ownOf: (kept: readonly KeptDraft<Form, Answers>[], form: Form | undefined) => KeptDraft<Form, Answers> | undefined
  title: string
  back: string
  /** Said to whom there is nothing to write. */
  nobody: { title: string; text: string; action: ReactNode }
  children: (opened: OpenedForm<Form, Answers>) => ReactNode
}

export type OpenedForm<Form, Answers> = {
  form: Form
  own: KeptDraft<Form, Answers> | null
  /** The server's answer; missing while it cannot be reached. */
  fresh: Form | undefined
  /** Reads both again: handed in, or closed elsewhere. */
  readAgain: () => Promise<void>
}

/** A form of one's own as the server has it; without its answer, what this device kept opens it, and the server is asked on. */
export function OwnForm<Form, Answers>({ personId, shelf, mine, ownOf, title, back, nobody, children }: OwnFormProps<Form, Answers>) {
  const { kept, read } = useKeptDrafts(shelf, personId)
  const { refetch } = mine
  const readAgain = useCallback(async () => {
    await read()
    await refetch()
  }, [read, refetch])
  const own = kept && ownOf(kept, mine.data)
  const form = mine.data ?? (mine.failureCount > 0 || mine.fetchStatus === 'paused' ? own?.form : undefined)
  const isNobody = isRefused(mine.error, 'access/not-found')
  if (!isNobody && kept && form) return children({ form, own: own ?? null, fresh: mine.data, readAgain })
  return (
    <WritingFrame title={title} back={back}>
      {isNobody ? (
        <EmptyState title={nobody.title} action={nobody.action}>
          {nobody.text}
        </EmptyState>
      ) : mine.error ? (
        <LoadProblem error={mine.error} onRetry={() => void refetch()} />
      ) : (
        <Waiting />
      )}
    </WritingFrame>
  )
}
