'use client'

import { useState } from 'react'
import { type Problem, useProblem } from '#screens/live/problem.ts'

/** Runs something that changes the minutes; what was refused stays to be read, and the page is asked for again either way. */
export function useAct(onChanged: () => void) {
  const words = useProblem()
  const [problem, setProblem] = useState<Problem | null>(null)
  const act = async (deed: () => Promise<unknown>): Promise<boolean> => {
    try {
      await deed()
      setProblem(null)
      return true
    } catch (error) {
      setProblem(words(error))
      return false
    } finally {
      onChanged()
    }
  }
  return { act, problem }
}
