'use client'

import { useTranslations } from 'next-intl'
import { type AgendaStep, minutesPlanned } from '#domain/meeting/agenda.ts'
import { Tag } from '#screens/kit/tag.tsx'

/** The sum of the minutes, held against rule 13. */
export function PlannedMinutes({ steps, least }: { steps: readonly AgendaStep[]; least: number | null }) {
  const t = useTranslations('agenda')
  const planned = minutesPlanned(steps)
  const isEnough = least === null || planned >= least
  return (
    <p className="arrange-sum num" role="status">
      <b>{t('planned', { count: planned })}</b>
      {least !== null && (
        <Tag state={isEnough ? 'ok' : 'part'}>{t(isEnough ? 'enough' : 'tooShort', { least, missing: least - planned })}</Tag>
      )}
    </p>
  )
}
