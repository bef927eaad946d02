'use client'

import { type UseMutationResult, useQueryClient } from '@tanstack/react-query'
import { useApi } from '#screens/live/api.tsx'
import { type Problem, useProblem } from '#screens/live/problem.ts'
import { useSentence } from './use-sentence.ts'

/** Saves a form of the administrator: what stands on the pages is read anew after it; a refusal waits beside its field. */
export function useSaving<Output, Input>(mutation: UseMutationResult<Output, unknown, Input>) {
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const sentence = useSentence()
  const problem: Problem | null = mutation.error ? asWords(mutation.error) : null
  const save = async (input: Input, done: (output: Output) => void) => {
    try {
      const output = await mutation.mutateAsync(input)
      await queries.invalidateQueries(api.admin.pathFilter())
      done(output)
    } catch {
      // The sentence stands in the form; what was typed stays.
    }
  }
  /** The sentence beside a field; of one that was left empty, that it is asked. */
  const fieldError = (field: string, value?: string | null) => {
    const wrong = problem?.fields[field] ?? null
    return wrong && (value === null || value?.trim() === '') ? sentence('field/required') : wrong
  }
  return { save, problem, pending: mutation.isPending, fieldError }
}
