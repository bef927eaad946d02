'use client'

import { useRef, useState } from 'react'
import type { SimpleCommand } from '#domain/meeting/command.ts'
import { useApiClient } from '#screens/live/api.tsx'
import { type Problem, useProblem } from '#screens/live/problem.ts'
import { useDesk } from './desk-context.tsx'

export type Deed<Input> = {
  /** Answers whether it was done. While one is under way another is not begun. */
  run: (input: Input) => Promise<boolean>
  pending: boolean
  problem: Problem | null
  clear: () => void
}

/** Something asked of the server: under way, done, or refused with a sentence. What was typed stays on the screen either way. */
export function useDeed<Input = void>(act: (input: Input) => Promise<unknown>, report?: (problem: Problem | null) => void): Deed<Input> {
  const { follow } = useDesk()
  const words = useProblem()
  const [pending, setPending] = useState(false)
  const [problem, setOwnProblem] = useState<Problem | null>(null)
  const isUnderWay = useRef(false)
  const setProblem = (found: Problem | null) => {
    setOwnProblem(found)
    report?.(found)
  }
  const run = async (input: Input) => {
    if (isUnderWay.current) return false
    isUnderWay.current = true
    setPending(true)
    try {
      const answer = await act(input)
      if (isVersioned(answer)) follow(answer.version)
      setProblem(null)
      return true
    } catch (error) {
      setProblem(words(error))
      return false
    } finally {
      isUnderWay.current = false
      setPending(false)
    }
  }
  return { run, pending, problem, clear: () => setProblem(null) }
}

/** A command of the meeting. `report` is told of a refusal, where the button has no place of its own for the sentence. */
export function useCommand(report?: (problem: Problem | null) => void): Deed<SimpleCommand> {
  const { meetingId } = useDesk()
  const client = useApiClient()
  return useDeed((command: SimpleCommand) => client.meeting.command.mutate({ meetingId, command }), report)
}

const isVersioned = (answer: unknown): answer is { version: number } =>
  typeof answer === 'object' && answer !== null && typeof (answer as { version?: unknown }).version === 'number'
