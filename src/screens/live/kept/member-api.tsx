'use client'

import { useQueryClient } from '@tanstack/react-query'
import { createTRPCClient } from '@trpc/client'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { AppRouter } from '#adapters/trpc/router.ts'
import { paths } from '#contract/paths.ts'
import { onZoom } from '#screens/kit/zoom.ts'
import { apiLink, TrpcProvider } from '../api.tsx'
import { useConnection } from './connection.ts'
import { ConnectionNote } from './connection-note.tsx'
import { keepPages } from './keep-pages.ts'
import { keptLink } from './kept-link.ts'

const Person = createContext('')

/** Whose pages these are; '' where nobody's. */
export const usePersonId = () => useContext(Person)

const alwaysKept = [paths.today, paths.notebook(), paths.selfAssessment, paths.reflection(), paths.me]

type Props = {
  personId: string
  /** Kept besides the pages that every member has. */
  page?: string
  /** The page says by itself how the line is. */
  ownLine?: boolean
  children: ReactNode
}

/** Around a member's own pages: they open without a network, with what this person last saw, and say so. */
export function MemberApi({ personId, page, ownLine = false, children }: Props) {
  const queries = useQueryClient()
  const [client] = useState(() => createTRPCClient<AppRouter>({ links: [keptLink(personId), apiLink()] }))
  useEffect(() => onZoom((zoom) => void client.session.setTextSize.mutate({ percent: Math.round(zoom * 100) }).catch(() => {})), [client])
  useEffect(() => keepPages(page ? [...alwaysKept, page] : alwaysKept), [page])
  return (
    <Person value={personId}>
      <TrpcProvider trpcClient={client} queryClient={queries}>
        <Line hidden={ownLine} />
        {children}
      </TrpcProvider>
    </Person>
  )
}

/** While calls go unanswered they are repeated, also where an answer kept here stands in. */
function Line({ hidden }: { hidden: boolean }) {
  const queries = useQueryClient()
  const connection = useConnection()
  const isFine = connection.state === 'fine'
  useEffect(() => {
    const again = () => void queries.invalidateQueries({ type: 'active' })
    const timer = isFine ? undefined : setInterval(again, 5_000 + Math.random() * 3_000)
    window.addEventListener('online', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
    }
  }, [queries, isFine])
  return hidden ? null : <ConnectionNote {...connection} />
}
