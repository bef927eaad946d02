'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CellRegistrations, RegistrationRow } from '#contract/registration.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'

/** The cell committee's answer on its way; the list is read anew after it. `left`: names that could not be settled. */
export function useSettling({ cellId, year, rows }: CellRegistrations) {
  const api = useApi()
  const queries = useQueryClient()
  const asWords = useProblem()
  const [left, setLeft] = useState<string[]>([])
  const mutation = useMutation(api.registration.settle.mutationOptions())
  const settle = async (read: readonly RegistrationRow[], answer: { approved: boolean; word: string }): Promise<boolean> => {
    setLeft([])
    try {
      const versions = read.map(({ memberId, version }) => ({ memberId, version }))
      const done = await mutation.mutateAsync({ cellId, year, ...answer, read: versions })
      setLeft(done.left.map(({ memberId }) => rows.find((row) => row.memberId === memberId)?.name ?? ''))
      return done.left.length === 0
    } catch {
      return false
    } finally {
      await queries.invalidateQueries(api.registration.ofCell.pathFilter())
    }
  }
  return { settle, left, pending: mutation.isPending, problem: mutation.error ? asWords(mutation.error) : null }
}

/** It waits for the cell committee, and the reader may answer it. */
export const mayBeSettled = (row: RegistrationRow): boolean => row.state === 'HANDED_IN' && !row.isOwn
