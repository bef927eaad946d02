'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { BallotCard } from '#domain/meeting/ballot-card.ts'
import { memoryStore } from '#paper/memory-store.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmDialog } from '#screens/kit/dialog.tsx'
import { Note } from '#screens/kit/note.tsx'
import { PhoneShell, PhoneStage } from '#screens/kit/phone-shell.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useProblem } from '#screens/live/problem.ts'
import { BallotFlow } from '../ballot/ballot-flow.tsx'
import type { PaperState } from '../ballot/paper-state.ts'
import { usePaper, usePaperState } from '../ballot/use-paper.ts'
import { useAlarm, useShownBallot } from '../meeting/meeting-screen.tsx'
import { useMeeting } from '../meeting/use-meeting.ts'
import { useCountdown } from './use-countdown.ts'
import { useIdle } from './use-idle.ts'
import { handOn } from './wipe.ts'

/** Seconds: until the device hands itself on after a cast; without a touch before that; and the last call in between. */
const afterCast = 8
const untilIdle = 60
const lastCall = 15

/** One member's turn. The same ballot flow as on a phone, over a memory that ends with this page. */
export function TabletTurn({ meetingId }: { meetingId: string }) {
  const meeting = useMeeting(meetingId)
  const { view, mine, turnout, recounts, error } = meeting
  const [store] = useState(memoryStore)
  const card = view?.ballot ?? null
  const isEntitled = card !== null && mine?.ballot?.ballotId === card.id && mine.ballot.why === null
  const followed = card && mine ? { id: card.id, code: card.code, status: card.status, mayTake: isEntitled } : null
  const desk = usePaper({ meetingId, memberId: mine?.memberId ?? null, ballot: followed, turnout, store })
  const state = usePaperState(desk)
  const ballot = useShownBallot(card, turnout)
  const raiseAlarm = useAlarm(meetingId)
  const leave = () => void handOn(paths.tablet(meetingId))
  const [isAsking, setAsking] = useState(false)
  const ask = () => setAsking(true)
  const t = useTranslations('tablet')
  const mayLose = state.at === 'marking' || state.at === 'sending' || state.at === 'not-recorded'
  useWarningBeforeUnload(mayLose)

  if (ballot && desk && card && inFlow.has(state.at))
    return (
      <>
        {!mayLose && <IdleNote onOver={leave} />}
        <BallotFlow {...{ ballot, desk, recounts, raiseAlarm }} rowCount={card.rowCount} onResult={leave} onLeave={mayLose ? ask : leave} />
        <ConfirmDialog
          title={t('loseAsk')}
          consequence={t('loseConsequence')}
          confirm={t('lose')}
          cancel={t('stayAndCast')}
          isOpen={isAsking && mayLose}
          onOpenChange={setAsking}
          onConfirm={leave}
        />
      </>
    )
  return (
    <Between name={mine?.name ?? null} onLeave={leave}>
      {error ? <Refused error={error} /> : view && mine ? <Told state={state} card={card} mine={mine} onLeave={leave} /> : <Waiting />}
    </Between>
  )
}

/** States in which the paper itself fills the screen. */
const inFlow = new Set<PaperState['at']>(['offered', 'marking', 'sending', 'not-recorded', 'no-storage'])

function Between({ name, onLeave, children }: { name: string | null; onLeave: () => void; children: ReactNode }) {
  const t = useTranslations('tablet')
  return (
    <PhoneShell
      title={name === null ? t('title') : t('hello', { name })}
      sub={t('title')}
      foot={
        <Button kind="primary" wide onPress={onLeave}>
          {t('leave')}
        </Button>
      }
    >
      <IdleNote onOver={onLeave} />
      <PhoneStage live>{children}</PhoneStage>
    </PhoneShell>
  )
}

type ToldProps = { state: PaperState; card: BallotCard | null; mine: { attendance: string | null }; onLeave: () => void }

/** What there is to say when there is nothing to do at the device. */
function Told({ state, card, mine, onLeave }: ToldProps) {
  const t = useTranslations('tablet')
  const why = useTranslations('phone.ballot.why')
  if (state.at === 'recorded') return <Done onLeave={onLeave} />
  if (mine.attendance !== 'PRESENT') return <p>{t('notPresent')}</p>
  if (!card) return <p>{t('waiting')}</p>
  if (state.at === 'cancelled') return <p>{t('cancelled')}</p>
  if (state.at === 'missed') return <Note tone="red">{state.what === 'sending' ? t('missed') : t('over')}</Note>
  if (state.at === 'recounting' || state.at === 'recounted') return <p>{t('over')}</p>
  if (state.at === 'reading') return <Waiting />
  return <p>{card.printedOnly ? why('PRINTED_ONLY') : t('none')}</p>
}

function Done({ onLeave }: { onLeave: () => void }) {
  const t = useTranslations('tablet')
  const left = useCountdown(afterCast, true, onLeave)
  return (
    <>
      <h1>{t('done')}</h1>
      <p className="num">{t('doneHint', { seconds: left ?? afterCast })}</p>
    </>
  )
}

/** Somebody signed in and went away without a paper: the device hands itself on. */
function IdleNote({ onOver }: { onOver: () => void }) {
  const t = useTranslations('tablet')
  const isIdle = useIdle(untilIdle)
  const left = useCountdown(lastCall, isIdle, onOver)
  if (left === null) return null
  return (
    <Note tone="red" role="alert" className="mb-4">
      <p className="num">{t('idle', { seconds: left })}</p>
      <Button>{t('stay')}</Button>
    </Note>
  )
}

function Refused({ error }: { error: unknown }) {
  return <Note tone="red">{useProblem()(error).sentence}</Note>
}

/** The browser asks before the page goes: the paper would go with it. */
function useWarningBeforeUnload(mayLose: boolean): void {
  useEffect(() => {
    if (!mayLose) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [mayLose])
}
