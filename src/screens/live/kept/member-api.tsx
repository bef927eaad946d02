'use client'

import { useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect } from 'react'
import { paths } from '#contract/paths.ts'
import { onZoom } from '#screens/kit/zoom.ts'
import { AskBy, useApiClient } from '../api.tsx'
import { useConnection } from './connection.ts'
import { ConnectionNote } from './connection-note.tsx'
import { keepPages } from './keep-pages.ts'
import { keepingAsk } from './keeping-ask.ts'

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
  useEffect(() => keepPages(page ? [...alwaysKept, page] : alwaysKept), [page])
  return (
    <Person value={personId}>
      <AskBy ask={() => keepingAsk(personId)}>
        <TextSize />
        <Line hidden={ownLine} />
        {children}
      </AskBy>
    </Person>
  )
}

/** The size of the text goes with the person to the next device. */
function TextSize() {
  const client = useApiClient()
  useEffect(() => onZoom((zoom) => void client.session.setTextSize.mutate({ percent: Math.round(zoom * 100) }).catch(() => {})), [client])
  return null
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
