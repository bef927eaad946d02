'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CellDesk, DeskShortfall } from '#contract/cell.ts'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { type AgendaDraft, change, changedSettings, inSequence, moved, onAgenda, withDraft } from './agenda-draft.ts'

/** The cell's shortfalls with the reader's unsaved changes over them; the changes survive a reload. */
export function useAgenda(desk: CellDesk) {
  const api = useApi()
  const cache = useQueryClient()
  const asWords = useProblem()
  const of = { cellId: desk.cellId, year: desk.year }
  const query = useQuery(api.cell.shortfalls.queryOptions(of))
  const [kept, keep] = useKept(`desk-agenda:${desk.memberId ?? ''}:${desk.cellId}:${desk.year}`, asAgendaDraft)
  const [noRoom, setNoRoom] = useState(false)
  const draft = kept ?? {}
  const all = withDraft(query.data ?? [], draft)
  const changed = changedSettings(query.data ?? [], draft)
  const save = useMutation(
    api.cell.saveShortfalls.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(api.cell.pathFilter())
        keep(null)
      },
    }),
  )
  const refused = save.error ? asWords(save.error) : null
  const order = (sequence: readonly DeskShortfall[], from: AgendaDraft = draft) => {
    const next = inSequence(from, sequence)
    setNoRoom(next === null)
    if (next) keep(next)
  }
  return {
    query,
    all,
    changed,
    isSaving: save.isPending,
    isSaved: save.isSuccess && changed.length === 0,
    refused,
    /** Another order could not be had without moving a card that is not the reader's to move. */
    noRoom,
    save: () => save.mutate({ ...of, items: changed }),
    discard: () => keep(null),
    set: (id: string, changes: AgendaDraft[string]) => keep(change(draft, id, changes)),
    /** New cards come last. */
    choose: (id: string) => {
      const chosen = change(draft, id, { onAgenda: true, mergedIntoId: null })
      const one = all.find((item) => item.id === id)
      order([...onAgenda(all), ...(one ? [one] : [])], chosen)
    },
    move: (from: number, to: number) => order(moved(onAgenda(all), from, to)),
    order,
  }
}

export type Agenda = ReturnType<typeof useAgenda>

function asAgendaDraft(stored: unknown): AgendaDraft | null {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as AgendaDraft) : null
}
