'use client'

import { ArrowLeft } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ActButton } from '../console/act-button.tsx'
import { ballotPhase, ballotUnderWay } from '../console/ballot-phase.ts'
import { CloseBallot } from '../console/close-ballot.tsx'
import { CountBallot } from '../console/count-ballot.tsx'
import { useDesk } from '../console/desk-context.tsx'
import { NextActions } from '../console/next-actions.tsx'
import { CloseVote } from '../console/open-vote-under-way.tsx'
import { PrimaryAction } from '../console/primary-action.tsx'
import { useCommand } from '../console/use-deed.ts'

/** The one next action under the thumb, and the way back beside it. */
export function RemoteFoot() {
  const { view, turnout } = useDesk()
  const ballot = ballotUnderWay(view)
  const vote = view.openVotes.find(({ open }) => open)
  if (view.pause) return <Resume />
  if (ballot) {
    const phase = ballotPhase(ballot, turnout)
    if (phase === 'OPEN') return <CloseBallot ballot={ballot} />
    return phase === 'CLOSED' ? <CountBallot ballot={ballot} /> : null
  }
  if (vote) return <CloseVote vote={vote} />
  return <Walk />
}

function Walk() {
  const t = useTranslations('remote')
  const { step, currentItem } = useDesk().view
  const isFirst = step?.number === 1 && currentItem === 0
  return (
    <div className="remote-walk">
      {!isFirst && (
        <ActButton size="large" command={{ type: 'back' }} aria-label={t('back')}>
          <ArrowLeft aria-hidden />
        </ActButton>
      )}
      <NextActions />
    </div>
  )
}

function Resume() {
  const t = useTranslations('console.pause')
  const { say } = useDesk()
  const { run, pending } = useCommand(say)
  return (
    <PrimaryAction onPress={() => run({ type: 'resumeMeeting' })} pending={pending}>
      {t('resume')}
    </PrimaryAction>
  )
}
