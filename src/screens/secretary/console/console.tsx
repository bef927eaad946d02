'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import './ballots.css'
import './console.css'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { type Problem, useProblem } from '#screens/live/problem.ts'
import { ConsoleBar } from './console-bar.tsx'
import { type Desk, DeskProvider, type RenderWall } from './desk-context.tsx'
import { MiddleColumn } from './middle-column.tsx'
import { RoomColumn } from './room-column.tsx'
import { StepsColumn } from './steps-column.tsx'
import { type ConsoleState, useConsole } from './use-console.ts'

type Props = { meetingId: string; serverNow: string; renderWall: RenderWall }

/** The desk from which one person runs the meeting; others of the cell committee watch it, and may take over. */
export function Console({ meetingId, serverNow, renderWall }: Props) {
  const t = useTranslations('console')
  const state = useConsole(meetingId)
  const [problem, say] = useState<Problem | null>(null)
  const { view, mine } = state
  if (!view || !mine) return <NotThere state={state} />
  const desk: Desk = {
    ...state,
    meetingId,
    view,
    mine,
    steers: view.status === 'OPEN' ? view.steering?.memberId === mine.memberId : mine.maySteer,
    serverNow,
    say,
    renderWall,
  }
  const isOpen = view.status === 'OPEN'
  return (
    <DeskProvider value={desk}>
      <DeskFrame
        fixed
        title={view.kind === 'ANNUAL_REVIEW' ? t('annualReview', { year: view.year }) : view.title}
        sub={view.cellName}
        bar={<ConsoleBar lostSince={state.lostSince} />}
        left={<StepsColumn />}
        leftLabel={t('steps.label')}
        right={isOpen ? <RoomColumn /> : undefined}
        rightLabel={t('room.label')}
      >
        <MiddleColumn problem={problem} pausedSince={state.pausedSince} lostSince={state.lostSince} hasEnded={state.hasEnded} />
      </DeskFrame>
    </DeskProvider>
  )
}

function NotThere({ state }: { state: ConsoleState }) {
  const t = useTranslations('console')
  const words = useProblem()
  return (
    <DeskFrame title={t('title')}>
      {state.error ? (
        <ErrorNotice title={words(state.error).sentence} id={words(state.error).errorId ?? undefined} onRetry={state.refresh} />
      ) : (
        <Waiting />
      )}
    </DeskFrame>
  )
}
