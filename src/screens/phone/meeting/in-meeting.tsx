'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import type { MyPart } from '#contract/meeting.ts'
import { paths } from '#contract/paths.ts'
import type { BallotCard } from '#domain/meeting/ballot-card.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { ProgressTicks, ticksTo } from '#screens/kit/progress-ticks.tsx'
import type { PaperState } from '../ballot/paper-state.ts'
import { BallotBanner } from './ballot-banner.tsx'
import { CountSigning } from './count-signing.tsx'
import { LineNote } from './line-note.tsx'
import { MeetingShell } from './meeting-shell.tsx'
import { Notices } from './notices.tsx'
import type { OpinionDraft } from './opinion-draft.ts'
import { OutboxPart } from './outbox/outbox-part.tsx'
import {
  AgendaPart,
  CheckIn,
  EarlierPart,
  InvitationPart,
  MaterialNow,
  OpenVotePart,
  OpinionPart,
  OwnOpinions,
  PraisePart,
} from './pieces.tsx'
import { SceneView } from './scene-view.tsx'
import { type Looking, LookingSwitch, type RenderWall, ScreenPart } from './screen-part.tsx'
import { SpeakingPart, TurnNote } from './speaking-part.tsx'
import type { FollowedMeeting } from './use-meeting.ts'

type Props = {
  meeting: FollowedMeeting
  view: PhoneView
  mine: MyPart
  code: string | null
  serverNow: string
  draft: OpinionDraft
  onDraft: (draft: OpinionDraft) => void
  state: PaperState
  renderWall: RenderWall
  /** Null while the meeting shows none. */
  ballot: BallotCard | null
  onEnter: () => void
  onResult: () => void
  onPutAway: () => void
}

export function InMeeting({
  meeting,
  view,
  mine,
  code,
  serverNow,
  draft,
  onDraft,
  state,
  renderWall,
  ballot,
  onEnter,
  onResult,
  onPutAway,
}: Props) {
  const t = useTranslations('phone.meeting')
  const { line, since, pausedSince, askMine, turnout } = meeting
  const isOpen = view.status === 'OPEN'
  const isArriving = isOpen && mine.role === 'MEMBER' && mine.attendance !== 'PRESENT'
  const [looking, look] = useState<Looking>('meeting')
  const hasJustArrived = useJustArrived(isArriving, view.step?.number ?? null)
  return (
    <MeetingShell title={view.cellName} sub={t(`status.${view.status}`)}>
      <LineNote {...{ line, since, pausedSince }} />
      <Notices notices={mine.notices} />
      {isOpen && !isArriving && <LookingSwitch looking={looking} onChange={look} />}
      {isArriving ? (
        <CheckIn meetingId={view.meetingId} code={code} standing={mine.standing} onDone={askMine} />
      ) : looking === 'wall' ? (
        <>
          {isOpen && <TurnNote {...{ view, mine }} />}
          {isOpen && <OpenVotePart {...{ view, mine, askMine }} />}
          {ballot && <BallotBanner {...{ ballot, mine, state, turnout, onEnter, onResult, onPutAway }} />}
          <ScreenPart {...{ view, turnout, recounts: meeting.recounts, renderWall }} />
        </>
      ) : (
        <>
          <h1 className={view.step ? 'sr-only' : 'mb-3 text-ph-4'}>{view.title}</h1>
          {(view.status === 'ANNOUNCED' || view.status === 'CANCELLED') && <InvitationPart meetingId={view.meetingId} />}
          {view.step && (
            <>
              <ProgressTicks
                ticks={ticksTo(view.step.number, view.step.total)}
                sentence={t('stepOf', { number: view.step.number, total: view.step.total })}
              />
              <p className="num second mb-3">{t('step', { number: view.step.number, total: view.step.total, title: view.step.title })}</p>
            </>
          )}
          {isOpen && <TurnNote {...{ view, mine }} />}
          {isOpen && mine.role === 'SUPERVISOR' && <Note className="mb-4">{t('supervising')}</Note>}
          {isOpen && hasJustArrived && <Arrived mine={mine} />}
          {isOpen && <OpenVotePart {...{ view, mine, askMine }} />}
          {ballot && <BallotBanner {...{ ballot, mine, state, turnout, onEnter, onResult, onPutAway }} />}
          {mine.mayCount && <CountingLink view={view} />}
          <CountSigning meetingId={view.meetingId} counts={mine.countsToSign} askMine={askMine} />
          {view.status !== 'CANCELLED' && view.status !== 'ANNOUNCED' && <SceneView view={view} />}
          {isOpen && <MaterialNow view={view} />}
          {isOpen && <SpeakingPart {...{ view, mine, askMine, serverNow }} />}
          {isOpen && <OutboxPart onRewrite={(text) => onDraft({ ...draft, text: [draft.text, text].filter(Boolean).join('\n') })} />}
          {isOpen && mine.role === 'MEMBER' && (
            <>
              <OpinionPart {...{ view, draft, onDraft }} />
              <OwnOpinions {...{ view, mine, askMine }} />
              <EarlierPart {...{ mine, askMine }} />
              <PraisePart {...{ view, mine, askMine }} />
              <Present view={view} mine={mine} />
            </>
          )}
          <AgendaPart view={view} />
          {mine.maySteer && isOpen && (
            <ButtonLink wide href={paths.remote(view.meetingId)}>
              {t('remote')}
            </ButtonLink>
          )}
          {mine.maySteer && isOpen && (
            <ButtonLink wide href={paths.door(view.meetingId)}>
              {t('door')}
            </ButtonLink>
          )}
          {mine.writesMinutes && <ButtonLink href={paths.writeMinutes(view.meetingId)}>{t('writeMinutes')}</ButtonLink>}
          {mine.maySteer && <ButtonLink href={paths.console(view.meetingId)}>{t('console')}</ButtonLink>}
          {(view.status === 'CLOSED' || view.status === 'SIGNED') && <ButtonLink href={paths.notebook()}>{t('notebook')}</ButtonLink>}
        </>
      )}
    </MeetingShell>
  )
}

/** The way to the printed papers, for the counting team while a ballot is under way. */
function CountingLink({ view: { ballot } }: { view: PhoneView }) {
  const t = useTranslations('phone.meeting')
  if (!ballot || ballot.status === 'COUNTED' || ballot.status === 'CANCELLED') return null
  return (
    <section className="part">
      <p className="mb-2">{t('counting')}</p>
      <ButtonLink wide href={paths.count(ballot.id)}>
        {t('toCount')}
      </ButtonLink>
    </section>
  )
}

/** From the check-in on this phone until the meeting moves on. */
function useJustArrived(isArriving: boolean, step: number | null): boolean {
  const arrivedAt = useRef<number | null>(null)
  if (isArriving) arrivedAt.current = step
  return !isArriving && arrivedAt.current !== null && arrivedAt.current === step
}

function Arrived({ mine }: { mine: MyPart }) {
  const t = useTranslations('phone.meeting')
  return (
    <Note tone="ok" role="status" className="mb-4">
      <b>{t('arrived')}</b> <Part mine={mine} />
    </Note>
  )
}

/** What this member's phone is here for: to vote, or to take part. */
function Part({ mine }: { mine: MyPart }) {
  const t = useTranslations('phone.test')
  if (mine.standing === 'PROBATIONARY') return t('probationary')
  if (mine.phone === null) return null
  return mine.phone === 'CAN_VOTE' ? t('can') : `${t('cannot')} ${t('instead')}`
}

function Present({ view, mine }: { view: PhoneView; mine: MyPart }) {
  const t = useTranslations('phone.meeting')
  const { presence } = view
  return (
    <section className="part num">
      <h2>{t('hall')}</h2>
      {presence && (
        <p>
          {t('presence', {
            official: presence.official.present,
            officialOf: presence.official.convened,
            probationary: presence.probationary.present,
            probationaryOf: presence.probationary.convened,
          })}
        </p>
      )}
      <p>
        {t('youArePresent')} <Part mine={mine} />
      </p>
    </section>
  )
}
