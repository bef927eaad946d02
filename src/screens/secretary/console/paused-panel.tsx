'use client'

import { useTranslations } from 'next-intl'
import type { PauseNow } from '#domain/meeting/scene.ts'
import { stopwatchText, timeText } from '#screens/kit/dates.ts'
import { secondsUntil } from '#screens/kit/use-now.ts'
import { useServerNow } from '#screens/live/use-server-now.ts'
import { useDesk } from './desk-context.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { useCommand } from './use-deed.ts'

/** Stands in place of the step while the meeting is paused: since when, why, and the way on. */
export function PausedPanel({ pause }: { pause: PauseNow }) {
  const t = useTranslations('console.pause')
  const { steers, serverNow, say } = useDesk()
  const now = useServerNow(serverNow)
  const { run, pending } = useCommand(say)
  const left = pause.until === null ? 0 : secondsUntil(pause.until, now)
  return (
    <section className="card con-card">
      <p className="label label-red num">{t('since', { time: timeText(pause.since) })}</p>
      <h2>{pause.reason}</h2>
      {pause.until && (
        <p className="num mt-2">
          {t('until', { time: timeText(pause.until) })} {left > 0 ? t('left', { time: stopwatchText(left) }) : <b>{t('due')}</b>}
        </p>
      )}
      <p className="second mt-2">{t('notCounted')}</p>
      {steers && (
        <div className="con-acts">
          <PrimaryAction onPress={() => run({ type: 'resumeMeeting' })} pending={pending}>
            {t('resume')}
          </PrimaryAction>
        </div>
      )}
    </section>
  )
}
