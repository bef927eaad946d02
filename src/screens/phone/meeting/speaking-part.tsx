'use client'

import { Mic } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MyPart } from '#contract/meeting.ts'
import { type SpeakingClock, speakingSecondsLeft } from '#domain/meeting/speaking-clock.ts'
import type { PhoneView } from '#domain/meeting/view.ts'
import { Button } from '#screens/kit/button.tsx'
import { stopwatchText } from '#screens/kit/dates.ts'
import { LiveRegion } from '#screens/kit/live-region.tsx'
import { Note } from '#screens/kit/note.tsx'
import { useServerNow } from '#screens/live/use-server-now.ts'
import { useWaiting } from './outbox/use-outbox.tsx'
import { useQueued } from './outbox/use-queued.ts'
import { myTurn } from './speaking.ts'
import { useCommand } from './use-command.ts'

/** At the top of the page when one's turn is near: said aloud as well. */
export function TurnNote({ view, mine }: { view: PhoneView; mine: MyPart }) {
  const t = useTranslations('phone.speaking')
  const turn = myTurn(view, mine)
  const text = turn.state === 'SPEAKING' ? t('yourTurn') : turn.state === 'WAITING' && turn.ahead === 0 ? t('next') : ''
  return (
    <>
      <LiveRegion text={text} />
      {text && (
        <Note tone="gold" className="mb-4">
          <b>{text}</b>
        </Note>
      )}
    </>
  )
}

type Props = { view: PhoneView; mine: MyPart; askMine: () => void; serverNow: string }

/** Ask to speak, see how many come before, withdraw; while one speaks, the time that is left. */
export function SpeakingPart({ view, mine, askMine, serverNow }: Props) {
  const t = useTranslations('phone.speaking')
  const { send, pending, problem } = useCommand(view.meetingId, askMine)
  const queued = useQueued()
  const hasAsked = useWaiting().some(({ command }) => command.type === 'askToSpeak')
  const turn = myTurn(view, mine)
  const sentence = problem?.sentence ?? queued.sentence
  const speaking = view.speakers.find(({ state }) => state === 'SPEAKING')
  return (
    <section className="part">
      <h2>{t('title')}</h2>
      {speaking && turn.state !== 'SPEAKING' && <p>{t('now', { name: speaking.name })}</p>}
      {turn.state === 'SPEAKING' && <p>{t('yourTurn')}</p>}
      {turn.state === 'SPEAKING' && view.speakingClock && <OwnTime clock={view.speakingClock} serverNow={serverNow} />}
      {turn.state === 'WAITING' && <p className="num">{turn.ahead === 0 ? t('next') : t('ahead', { count: turn.ahead })}</p>}
      {sentence && (
        <Note tone="red" role="alert">
          {sentence}
        </Note>
      )}
      {turn.state === 'NONE' && view.speakerList === 'CLOSED' && !hasAsked && <p>{t('closed')}</p>}
      {turn.state === 'NONE' && hasAsked && <p>{t('kept')}</p>}
      {turn.state === 'NONE' && view.speakerList === 'OPEN' && !hasAsked && (
        <Button
          wide
          icon={<Mic aria-hidden />}
          onPress={() => void queued.say({ type: 'askToSpeak' })}
          pending={queued.pending}
          pendingText={t('asking')}
        >
          {t('ask')}
        </Button>
      )}
      {turn.state === 'WAITING' && (
        <Button wide onPress={() => void send({ type: 'withdrawFromSpeaking' })} pending={pending} pendingText={t('asking')}>
          {t('withdraw')}
        </Button>
      )}
    </section>
  )
}

/** Nothing where the chair set no time. */
function OwnTime({ clock, serverNow }: { clock: SpeakingClock; serverNow: string }) {
  const t = useTranslations('phone.speaking')
  const left = speakingSecondsLeft(clock, useServerNow(serverNow))
  if (left === null) return null
  return (
    <p className="num" role="timer" aria-live="off">
      <b>{left < 0 ? t('over', { time: stopwatchText(-left) }) : t('left', { time: stopwatchText(left) })}</b>{' '}
      {clock.runningSince === null && t('stopped')}
    </p>
  )
}
