'use client'

import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { useProblem } from './problem.ts'

/** Stands where a page's content would be when it could not be had. Needs the area 'refusals'. */
export function LoadProblem({ error, onRetry, heading = false }: { error: unknown; onRetry: () => void; heading?: boolean }) {
  const { sentence, errorId, refusal } = useProblem()(error)
  // The page itself leads to where one signs in.
  const retry = refusal === 'access/signed-out' ? () => location.reload() : onRetry
  return <ErrorNotice title={sentence} heading={heading} id={errorId ?? undefined} onRetry={retry} />
}

/** Stands beside the button that was refused; nothing while there is no error. */
export function RefusedNote({ error }: { error: unknown }) {
  const asWords = useProblem()
  if (!error) return null
  const { sentence, errorId } = asWords(error)
  return <ErrorNotice title={sentence} id={errorId ?? undefined} />
}
