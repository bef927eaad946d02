'use client'

import { AfterClose } from './after-close.tsx'
import { ballotUnderWay } from './ballot-phase.ts'
import { BallotUnderWay } from './ballot-under-way.tsx'
import { Banners, type BannersProps } from './banners.tsx'
import { BeforeOpening } from './before-opening.tsx'
import { useDesk } from './desk-context.tsx'
import { EntryNow } from './entry-now.tsx'
import { Floor } from './floor.tsx'
import { OpenVoteUnderWay } from './open-vote-under-way.tsx'
import { PausedPanel } from './paused-panel.tsx'
import { StepHead } from './step-head.tsx'
import { StepPanel } from './step-panel.tsx'

/** The current item and the one next action; above it, whatever the chair must know first. */
export function MiddleColumn(props: BannersProps) {
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
  const ballot = ballotUnderWay(view)
  const vote = view.openVotes.find(({ open }) => open)
  return (
    <>
      <StepHead />
      <EntryNow />
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
