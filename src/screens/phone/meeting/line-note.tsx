'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { timeText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import type { LineState } from '#screens/live/use-live.ts'

/** The last view stays; after 10 seconds without the server it says since when. */
export function LineNote({ line, since, pausedSince }: { line: LineState; since: Date | null; pausedSince: string | null }) {
  const t = useTranslations('phone.line')
  const isLong = useLongSince(line === 'reconnecting' ? since : null)
  if (pausedSince) {
    return (
      <Note tone="gold" role="status" className="mb-3">
        <b>{t('paused', { time: timeText(pausedSince) })}</b> {t('kept')}
      </Note>
    )
  }
  if (!isLong || !since) return null
  return (
    <Note tone="gold" role="status" className="mb-3">
      <b>{t('lost', { time: timeText(since.toISOString()) })}</b> {t('stays')}
    </Note>
  )
}

function useLongSince(since: Date | null): boolean {
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    setLong(false)
    if (!since) return
    const timer = setTimeout(() => setLong(true), Math.max(0, since.getTime() + 10_000 - Date.now()))
    return () => clearTimeout(timer)
  }, [since])
  return isLong
}
