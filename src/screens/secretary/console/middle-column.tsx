'use client'

import { useTranslations } from 'next-intl'
import { timeText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import type { Problem } from '#screens/live/problem.ts'
import { AfterClose } from './after-close.tsx'
import { BallotUnderWay } from './ballot-under-way.tsx'
import { BeforeOpening } from './before-opening.tsx'
import { useDesk } from './desk-context.tsx'
import { Floor } from './floor.tsx'
import { OpenVoteUnderWay } from './open-vote-under-way.tsx'
import { PausedPanel } from './paused-panel.tsx'
import { ProblemNote } from './problem-note.tsx'
import { StepHead } from './step-head.tsx'
import { StepPanel } from './step-panel.tsx'

type Props = { problem: Problem | null; pausedSince: string | null; lostSince: Date | null; hasEnded: boolean }

/** The current item and the one next action; above it, whatever the chair must know first. */
export function MiddleColumn(props: Props) {
  const { view } = useDesk()
  return (
    <div className="con">
      <Banners {...props} />
      {view.status === 'OPEN' ? <Now /> : view.status === 'DRAFT' || view.status === 'ANNOUNCED' ? <BeforeOpening /> : <AfterClose />}
    </div>
  )
}

/** What is being voted on comes before the step, as on the wall. */
function Now() {
  const { view } = useDesk()
  const ballot = view.ballots.find(({ status }) => status === 'OPEN' || status === 'CLOSING' || status === 'CLOSED')
  const vote = view.openVotes.find(({ open }) => open)
  return (
    <>
      <StepHead />
      {view.pause ? (
        <PausedPanel pause={view.pause} />
      ) : ballot ? (
        <BallotUnderWay key={ballot.id} ballot={ballot} />
      ) : vote ? (
        <OpenVoteUnderWay key={vote.id} vote={vote} />
      ) : (
        <StepPanel />
      )}
      <Floor />
    </>
  )
}

function Banners({ problem, pausedSince, lostSince, hasEnded }: Props) {
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
