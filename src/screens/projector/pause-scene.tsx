'use client'

import { useTranslations } from 'next-intl'
import type { PauseNow } from '#domain/meeting/scene.ts'
import { hourAndMinute, stopwatchText } from '#screens/kit/dates.ts'
import { secondsUntil } from '#screens/kit/use-now.ts'

/** The hall has a break: why, and when it goes on. */
export function PauseScene({ pause, now }: { pause: PauseNow; now: string }) {
  const t = useTranslations('projector.pause')
  const left = pause.until === null ? 0 : secondsUntil(pause.until, now)
  return (
    <section className="wall-calm wall-pause">
      <p className="label label-red">{t('label')}</p>
      <h1>{pause.reason}</h1>
      {pause.until && (
        <p className="num">
          {t.rich('until', { ...hourAndMinute(pause.until), b: (text) => <b>{text}</b> })}
          <br />
          {left > 0 ? t('left', { time: stopwatchText(left) }) : t('due')}
        </p>
      )}
    </section>
  )
}
