'use client'

import { useState } from 'react'
import { type Problem, useProblem } from '#screens/live/problem.ts'
import type { Desk, RenderWall } from './desk-context.tsx'
import { type ConsoleState, useConsole } from './use-console.ts'

export type OpenDesk = { state: ConsoleState; desk: Desk | null; problem: Problem | null; error: Problem | null }

/** A desk of this meeting: the console, or the remote control. Null until the meeting is known. */
export function useOpenDesk(meetingId: string, serverNow: string, renderWall: RenderWall): OpenDesk {
  const state = useConsole(meetingId)
  const words = useProblem()
  const [problem, say] = useState<Problem | null>(null)
  const { view, mine } = state
  const error = state.error ? words(state.error) : null
  if (!view || !mine) return { state, desk: null, problem, error }
  const steers = view.status === 'OPEN' ? view.steering?.memberId === mine.memberId : mine.maySteer
  return { state, desk: { ...state, meetingId, view, mine, steers, serverNow, say, renderWall }, problem, error }
}
