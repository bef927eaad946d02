'use client'

import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Note } from '#screens/kit/note.tsx'
import type { Problem } from '#screens/live/problem.ts'

/** Why something was refused, in a sentence; a fault of the server with the id that its log holds. */
export function ProblemNote({ problem }: { problem: Problem | null }) {
  if (!problem) return null
  if (problem.errorId) return <ErrorNotice title={problem.sentence} id={problem.errorId} />
  return (
    <Note tone="red" role="alert">
      {problem.sentence}
    </Note>
  )
}
