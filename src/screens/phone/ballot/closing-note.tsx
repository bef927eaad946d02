'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { Turnout } from '#domain/meeting/view.ts'
import { Note } from '#screens/kit/note.tsx'
import { type Feed, useFeed } from '../feed.ts'

/** "Closing: 8 seconds left for papers taken." Spoken at 10, 5 and 0; listens for itself, so that the sheet is not drawn anew. */
export function ClosingNote({ turnout }: { turnout: Feed<Turnout | null> }) {
  const t = useTranslations('ballot.closing')
  const now = useFeed(turnout)
  const left = useSecondsLeft(now)
  if (!now || now.status === 'OPEN') return null
  if (now.status === 'CLOSED' || left === null) {
    return (
      <Note tone="red" role="alert" className="mb-4">
        <b>{t('closed')}</b>
      </Note>
    )
  }
  return (
    <Note tone="red" className="mb-4">
      <b role="timer" aria-live="off" className="num">
        {t('left', { seconds: left })}
      </b>
      <p>{t('hurry')}</p>
      <span className="sr-only" aria-live="assertive">
        {[10, 5, 0].includes(left) ? t('left', { seconds: left }) : ''}
      </span>
    </Note>
  )
}

/** Counted on from what the server said last; the phone's own clock may be wrong. */
function useSecondsLeft(turnout: Turnout | null): number | null {
  const said = turnout?.secondsLeft ?? null
  const [left, setLeft] = useState(said)
  useEffect(() => {
    if (said === null) return setLeft(null)
    const until = performance.now() + said * 1000
    const tick = () => setLeft(Math.max(0, Math.ceil((until - performance.now()) / 1000)))
    tick()
    const timer = setInterval(tick, 250)
    return () => clearInterval(timer)
  }, [said, turnout?.readAt])
  return left
}
