'use client'

import { useTranslations } from 'next-intl'
import type { PhoneView } from '#domain/meeting/view.ts'
import { StepsTrack } from '#screens/kit/steps-track.tsx'

const states = { DONE: 'done', NOW: 'on', SKIPPED: 'skipped', PENDING: 'next' } as const

/** The whole agenda, folded away. */
export function AgendaPart({ view }: { view: PhoneView }) {
  const t = useTranslations('phone.meeting')
  if (view.steps.length === 0) return null
  return (
    <details className="part agenda-part">
      <summary>{t('agenda')}</summary>
      <StepsTrack
        label={t('agenda')}
        steps={view.steps.map(({ id, title, state }) => ({
          id,
          label: title,
          state: states[state],
          ...(state === 'SKIPPED' ? { note: t('skipped') } : {}),
        }))}
      />
    </details>
  )
}
