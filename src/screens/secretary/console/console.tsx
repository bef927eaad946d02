'use client'

import { useTranslations } from 'next-intl'
import './ballots.css'
import './console.css'
import './room.css'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import type { Problem } from '#screens/live/problem.ts'
import { ConsoleBar } from './console-bar.tsx'
import { DeskProvider, type RenderWall } from './desk-context.tsx'
import { MiddleColumn } from './middle-column.tsx'
import { RoomColumn } from './room-column.tsx'
import { StepsColumn } from './steps-column.tsx'
import { useOpenDesk } from './use-open-desk.ts'

type Props = { meetingId: string; serverNow: string; renderWall: RenderWall }

/** The desk from which one person runs the meeting; others of the cell committee watch it, and may take over. */
export function Console({ meetingId, serverNow, renderWall }: Props) {
  const t = useTranslations('console')
  const { state, desk, problem, error } = useOpenDesk(meetingId, serverNow, renderWall)
  if (!desk) return <NotThere problem={error} onRetry={state.refresh} />
  const { view } = desk
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

function NotThere({ problem, onRetry }: { problem: Problem | null; onRetry: () => void }) {
  const t = useTranslations('console')
  return (
    <DeskFrame title={t('title')}>
      {problem ? <ErrorNotice title={problem.sentence} id={problem.errorId ?? undefined} onRetry={onRetry} /> : <Waiting />}
    </DeskFrame>
  )
}
