'use client'

import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { BallotStatus } from '#domain/ballot/types.ts'
import type { Turnout } from '#domain/meeting/view.ts'
import { indexedDbStore } from '#paper/indexed-db-store.ts'
import type { PaperKey, PaperStore } from '#paper/paper-store.ts'
import { patiently } from '#screens/kit/patiently.ts'
import { useApiClient } from '#screens/live/api.tsx'
import type { Feed } from '../feed.ts'
import type { PaperDesk } from './paper-desk.ts'
import type { PaperState } from './paper-state.ts'
import { expectRecount, recounted } from './papers-here.ts'

export type FollowedBallot = { id: string; code: string; status: BallotStatus; mayTake: boolean }

const phoneStore = indexedDbStore()

/** The half of the program that takes, casts and recounts: not needed for the first screen. */
export const loadDesk = patiently(() => import('./open-desk.ts'))

type Followed = {
  meetingId: string
  memberId: string | null
  ballot: FollowedBallot | null
  turnout: Feed<Turnout | null>
  /** A shared device's own memory, which leaves no trace; left out, this phone's. */
  store?: PaperStore
}

/** This phone's paper of a ballot, followed through the meeting; null until the meeting has a ballot. */
export function usePaper({ meetingId, memberId, ballot, turnout, store = phoneStore }: Followed): PaperDesk | null {
  const [desk, setDesk] = useState<PaperDesk | null>(null)
  const openDesk = useDesks(meetingId, store)
  const ballotId = ballot?.id ?? null

  useEffect(() => {
    if (ballotId === null || memberId === null) return setDesk(null)
    const key = { ballotId, memberId }
    return openDesk(key, (opened) => {
      const unsubscribe = opened.subscribe(() => store === phoneStore && rememberPaper(key, opened.state()))
      setDesk(opened)
      return unsubscribe
    })
  }, [ballotId, memberId, openDesk, store])

  const { status, mayTake, code } = ballot ?? { status: null, mayTake: false, code: '' }
  useEffect(() => {
    if (desk?.ballotId !== ballotId || desk === null || status === null || ballotId === null) return
    const follow = () => desk.follow({ status: byTheClock(status, turnout.get(), ballotId), mayTake, wallCode: code })
    follow()
    return turnout.subscribe(follow)
  }, [desk, ballotId, status, mayTake, code, turnout])

  return desk?.ballotId === ballotId ? desk : null
}

/** That a closing ballot is closed is known to the database's clock alone: the turnout says it before the log does. */
const byTheClock = (status: BallotStatus, turnout: Turnout | null, ballotId: string): BallotStatus =>
  (status === 'OPEN' || status === 'CLOSING') && turnout?.ballotId === ballotId && turnout.status === 'CLOSED' ? 'CLOSED' : status

/** The state of a desk; draws anew only when the paper's own state changes. */
export function usePaperState(desk: PaperDesk | null): PaperState {
  return useSyncExternalStore(desk?.subscribe ?? neverChanges, desk?.state ?? reading, reading)
}

/** Opens desks that reach the server; `sit` gets one as soon as its program has come. What is given back leaves it, also before that. */
export function useDesks(meetingId: string, store: PaperStore = phoneStore) {
  const client = useApiClient()
  return useCallback(
    (key: PaperKey, sit: (desk: PaperDesk) => () => void): (() => void) => {
      let isLeft = false
      let leave = () => {}
      void loadDesk().then(({ openDesk }) => {
        if (isLeft) return
        const desk = openDesk(key, { meetingId, store, client })
        const rise = sit(desk)
        leave = () => {
          rise()
          desk.leave()
        }
      })
      return () => {
        isLeft = true
        leave()
      }
    },
    [client, meetingId, store],
  )
}

/** A phone that was away when the board was published recounts when it comes back. */
export function rememberPaper({ ballotId, memberId }: PaperKey, state: PaperState): void {
  if (state.at === 'marking' || state.at === 'sending' || state.at === 'recorded' || state.at === 'missed')
    expectRecount(memberId, ballotId)
  if (state.at === 'cancelled' || (state.at === 'recounted' && !state.mayErase)) recounted(memberId, ballotId)
}

const readingState: PaperState = { at: 'reading' }
const reading = () => readingState
const neverChanges = () => () => {}
