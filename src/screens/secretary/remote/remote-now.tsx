'use client'

import { useTranslations } from 'next-intl'
import type { OpenVoteCard } from '#domain/meeting/open-vote-card.ts'
import { useAtMostOnceASecond } from '#screens/live/use-at-most-every.ts'
import { useSecondsLeft } from '#screens/live/use-seconds-left.ts'
import { ballotPhase, ballotUnderWay } from '../console/ballot-phase.ts'
import { Conditions, usePreview } from '../console/ballot-preview.tsx'
import { nextKind } from '../console/ballots-step.tsx'
import { useDesk } from '../console/desk-context.tsx'
import { OpenBallot } from '../console/open-ballot.tsx'
import { PauseMeeting } from '../console/pause-meeting.tsx'
import { PausedPanel } from '../console/paused-panel.tsx'
import { TakeVote } from '../console/take-vote.tsx'
import { UndoButton } from '../console/undo-button.tsx'
import type { Ballot } from '../console/view-parts.ts'

/** What is on: the ballot or vote with its figures, else the item and what may be opened at it. */
export function RemoteNow() {
  const { view, steers } = useDesk()
  const ballot = ballotUnderWay(view)
  const vote = view.openVotes.find(({ open }) => open)
  if (view.pause) return <PausedPanel pause={view.pause} />
  return (
    <section className="card">
      {ballot ? <BallotNow ballot={ballot} /> : vote ? <VoteNow vote={vote} /> : <StepNow />}
      {steers && (
        <div className="remote-small">
          <UndoButton />
          {!ballot && !vote && <PauseMeeting />}
        </div>
      )}
    </section>
  )
}

function StepNow() {
  const t = useTranslations('remote')
  const agenda = useTranslations('console.agenda')
  const { view } = useDesk()
  const { step, shortfalls, currentItem } = view
  const shortfall = shortfalls[currentItem]
  const isShortfall = step?.kind === 'SHORTFALLS' && shortfall
  return (
    <>
      <h2>{isShortfall ? shortfall.realName : (step?.title ?? view.title)}</h2>
      {isShortfall && <p className="num second">{t('item', { number: currentItem + 1, total: shortfalls.length })}</p>}
      {isShortfall && <p className="remote-said">{shortfall.text}</p>}
      {view.presence && <p className="num">{t('present', { present: view.presence.presentInBase, base: view.presence.base })}</p>}
      {step?.kind === 'AGENDA' && <TakeVote subject="AGENDA" title={agenda('vote')} />}
      {step?.kind === 'BALLOTS' && <NextBallot />}
    </>
  )
}

/** Opens what comes next of rehearsal, classification and commendation. */
function NextBallot() {
  const t = useTranslations('console.ballots')
  const kind = nextKind(useDesk().view)
  const { preview } = usePreview(kind)
  if (!preview) return null
  return (
    <>
      <h3 className="mt-3">{t(`kind.${kind}`)}</h3>
      <Conditions preview={preview} />
      <OpenBallot key={kind} preview={preview} isChosen={false} isAlone />
    </>
  )
}

function BallotNow({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('console.ballots')
  const { turnout, view, health } = useDesk()
  const own = turnout?.ballotId === ballot.id ? turnout : null
  const phase = ballotPhase(ballot, turnout)
  const seconds = useSecondsLeft(own)
  const isLast = own !== null && own.issued > 0 && own.issued === own.collected
  const { issued, collected } = useAtMostOnceASecond(own, isLast) ?? { issued: 0, collected: 0 }
  const notTaken = health?.notTaken.length ?? 0
  return (
    <>
      <p className="label label-red">{t(`phase.${phase}`)}</p>
      <h2>{t(`title.${ballot.kind}`, { year: view.year })}</h2>
      <p className="remote-big num">{t('turnout', { issued, collected })}</p>
      {phase === 'OPEN' && notTaken > 0 && <p className="num">{t('closeNotTaken', { count: notTaken })}</p>}
      {phase === 'CLOSING' && (
        <p className="remote-big num" role="timer">
          {t('secondsLeft', { seconds: seconds?.left ?? 0 })}
        </p>
      )}
      {phase === 'CLOSED' && <p>{t('closedHint')}</p>}
    </>
  )
}

function VoteNow({ vote }: { vote: OpenVoteCard }) {
  const t = useTranslations('console.vote')
  return (
    <>
      <h2>{vote.title}</h2>
      <ul className="num">
        {(['FOR', 'AGAINST', 'ABSTAIN'] as const).map((choice) => (
          <li key={choice} className="remote-big">
            {vote.counts[choice]} {t(choice)}
          </li>
        ))}
      </ul>
      <p className="second num">{t('counted', { base: vote.base, majority: vote.majority })}</p>
    </>
  )
}
