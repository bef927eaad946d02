'use client'

import { useTranslations } from 'next-intl'
import { speakingSecondsLeft, spokenMilliseconds } from '#domain/meeting/speaking-clock.ts'
import type { SpeakerLine } from '#domain/meeting/view.ts'
import { stopwatchText } from '#screens/kit/dates.ts'
import { useServerNow } from '#screens/live/use-server-now.ts'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'

/** Who speaks, the time that is left by the server's clock, and the chair's hand on it. */
export function SpeakerNow({ speaker }: { speaker: SpeakerLine }) {
  const t = useTranslations('console.floor')
  const { clock, id: speakerId } = speaker
  const isStopped = clock?.runningSince === null
  return (
    <div className="speaker-now num">
      <p>
        <span className="con-dot">{speaker.name}</span>
        {clock && <Clock clock={clock} />}
      </p>
      <div className="flex flex-wrap gap-2">
        <ActButton command={{ type: 'finishSpeaker', speakerId }}>{t('done')}</ActButton>
        <ActButton kind="quiet" command={{ type: isStopped ? 'runSpeakerClock' : 'stopSpeakerClock', speakerId }}>
          {t(isStopped ? 'runClock' : 'stopClock')}
        </ActButton>
      </div>
    </div>
  )
}

function Clock({ clock }: { clock: NonNullable<SpeakerLine['clock']> }) {
  const t = useTranslations('console.floor')
  const now = useServerNow(useDesk().serverNow)
  const left = speakingSecondsLeft(clock, now)
  const time =
    left === null
      ? stopwatchText(spokenMilliseconds(clock, now) / 1000)
      : t(left < 0 ? 'over' : 'left', { time: stopwatchText(Math.abs(left)) })
  return (
    <span className={left !== null && left < 0 ? 'text-red' : undefined}>
      {clock.runningSince === null ? t('stoppedAt', { time }) : time}
    </span>
  )
}
