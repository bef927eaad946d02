'use client'

import { useTranslations } from 'next-intl'
import { timeText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import type { Problem } from '#screens/live/problem.ts'
import { useDesk } from './desk-context.tsx'
import { ProblemNote } from './problem-note.tsx'

export type BannersProps = { problem: Problem | null; pausedSince: string | null; lostSince: Date | null; hasEnded: boolean }

/** Whatever the chair must know first: the session has ended, saving is paused, the line is lost, somebody else steers. */
export function Banners({ problem, pausedSince, lostSince, hasEnded }: BannersProps) {
  const t = useTranslations('console.banner')
  const { view, steers } = useDesk()
  const watches = view.status === 'OPEN' && !steers && view.steering
  return (
    <>
      {hasEnded && (
        <Note tone="red" role="alert">
          {t('ended')}
        </Note>
      )}
      {pausedSince && (
        <Note tone="red" role="alert">
          {t('paused', { time: timeText(pausedSince) })}
        </Note>
      )}
      {lostSince && (
        <Note tone="gold" role="status">
          {t('lost', { time: timeText(lostSince.toISOString()) })}
        </Note>
      )}
      {watches && <Note role="status">{t('watching', { name: watches.name, time: timeText(watches.since) })}</Note>}
      {problem && (
        <div className="con-sticky">
          <ProblemNote problem={problem} />
        </div>
      )}
    </>
  )
}
