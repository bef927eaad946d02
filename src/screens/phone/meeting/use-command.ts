'use client'

import { useMutation } from '@tanstack/react-query'
import type { SimpleCommand } from '#domain/meeting/command.ts'
import { useApi } from '#screens/live/api.tsx'
import { type Problem, useProblem } from '#screens/live/problem.ts'

export type Commanding = { send: (command: SimpleCommand) => Promise<boolean>; pending: boolean; problem: Problem | null }

/** One command of a member; ten taps are one, because the button waits. Resolves to whether it was recorded. */
export function useCommand(meetingId: string, onDone: () => void = () => {}): Commanding {
  const api = useApi()
  const say = useProblem()
  const mutation = useMutation(api.meeting.command.mutationOptions())
  const send = (command: SimpleCommand) =>
    mutation.mutateAsync({ meetingId, command }).then(
      () => {
        onDone()
        return true
      },
      () => false,
    )
  return { send, pending: mutation.isPending, problem: mutation.error ? say(mutation.error) : null }
}
