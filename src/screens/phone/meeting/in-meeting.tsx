'use client'

import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { MyPart } from '#contract/meeting.ts'
import { paths } from '#contract/paths.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { ProgressTicks, ticksTo } from '#screens/kit/progress-ticks.tsx'
import type { PaperState } from '../ballot/paper-state.ts'
import { AgendaPart } from './agenda-part.tsx'
import { BallotBanner } from './ballot-banner.tsx'
import { CheckIn } from './check-in.tsx'
import { LineNote } from './line-note.tsx'
import { MeetingShell } from './meeting-shell.tsx'
import { Notices } from './notices.tsx'
import { OpenVotePart } from './open-vote-part.tsx'
import { type OpinionDraft, OpinionPart } from './opinion-part.tsx'
import { PhoneTestNotice } from './phone-test-notice.tsx'
import { SceneView } from './scene-view.tsx'
import { SpeakingPart } from './speaking-part.tsx'
import type { FollowedMeeting } from './use-meeting.ts'
import { usePhoneTest } from './use-phone-test.ts'

type Props = {
  meeting: FollowedMeeting
  view: PhoneView
  mine: MyPart
  code: string | null
  draft: OpinionDraft
  state: PaperState
  onEnter: () => void
  onResult: () => void
}

export function InMeeting({ meeting, view, mine, code, draft, state, onEnter, onResult }: Props) {
  const t = useTranslations('phone.meeting')
  const { line, since, pausedSince, askMine, turnout } = meeting
  const isOpen = view.status === 'OPEN'
  const isPresent = mine.attendance === 'PRESENT'
  const arrivedHere = useRef(false)
  if (isOpen && !isPresent) arrivedHere.current = true
  return (
    <MeetingShell title={view.title} sub={view.cellName}>
      <LineNote {...{ line, since, pausedSince }} />
      <Notices notices={mine.notices} />
      {isOpen && !isPresent ? (
        <CheckIn meetingId={view.meetingId} code={code} standing={mine.standing} onDone={askMine} />
      ) : (
        <>
          {view.step && (
            <>
              <ProgressTicks
                ticks={ticksTo(view.step.number, view.step.total)}
                sentence={t('stepOf', { number: view.step.number, total: view.step.total })}
              />
              <p className="num second mb-3">{t('step', { number: view.step.number, total: view.step.total, title: view.step.title })}</p>
            </>
          )}
          {isOpen && arrivedHere.current && <Arrived standing={mine.standing} />}
          {isOpen && <OpenVotePart {...{ view, mine, askMine }} />}
          {view.ballot && view.ballot.status !== 'CANCELLED' && (
            <BallotBanner ballot={view.ballot} {...{ mine, state, turnout, onEnter, onResult }} />
          )}
          <SceneView view={view} />
          {isOpen && <SpeakingPart {...{ view, mine, askMine }} />}
          {isOpen && <OpinionPart view={view} draft={draft} />}
          {isOpen && <Present view={view} mine={mine} />}
          <AgendaPart view={view} />
          {mine.maySteer && <ButtonLink href={paths.console(view.meetingId)}>{t('console')}</ButtonLink>}
          {(view.status === 'CLOSED' || view.status === 'SIGNED') && <ButtonLink href={paths.notebook()}>{t('notebook')}</ButtonLink>}
        </>
      )}
    </MeetingShell>
  )
}

/** Just checked in here: recorded, and whether this phone can vote. */
function Arrived({ standing }: { standing: MyPart['standing'] }) {
  const t = useTranslations('phone.meeting')
  const test = usePhoneTest()
  return (
    <div className="mb-4">
      <Note tone="ok" role="status">
        <b>{t('arrived')}</b>
      </Note>
      {test && <PhoneTestNotice test={test} standing={standing} />}
    </div>
  )
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
      <p>{t('youArePresent')}</p>
      {mine.standing === 'PROBATIONARY' && <Note>{t('probationary')}</Note>}
    </section>
  )
}
