'use client'

import { useTranslations } from 'next-intl'
import { momentText, timeText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'
import { useDelayed } from '#screens/kit/use-delayed.ts'
import type { Connection } from './connection.ts'

/** Short gaps are nobody's business: a phone in a pocket has many. */
const calmMilliseconds = 3_000

/** Says that there is no line, or no saving, since when, and what the screen shows meanwhile; nothing in the first three seconds. */
export function ConnectionNote({ state, since, keptAt }: Connection) {
  const t = useTranslations('kit.connection')
  const isLong = useDelayed(state !== 'fine', calmMilliseconds)
  if (state === 'fine' || since === null || !isLong) return null
  return (
    <Note tone="gold" role="status" className="num mb-3">
      <b>{t(state, { time: timeText(since) })}</b> {keptAt ? t('kept', { moment: momentText(keptAt) }) : t(`${state}Text`)}
    </Note>
  )
}
