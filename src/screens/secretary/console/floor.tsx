'use client'

import { useTranslations } from 'next-intl'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { useDesk } from './desk-context.tsx'
import { OpinionList } from './opinion-list.tsx'
import { SpeakerQueue } from './speaker-queue.tsx'

/** Who wants to speak and what was sent in: under every step but the roll call, where it waits until somebody does. */
export function Floor() {
  const t = useTranslations('console.floor')
  const { view } = useDesk()
  const { speakers, opinions, step } = view
  const isQuiet = speakers.length === 0 && opinions.length === 0
  if (isQuiet && (step?.kind === 'ROLL_CALL' || step?.kind === 'MINUTE_TAKER')) return null
  const waiting = opinions.filter(({ takenUp }) => !takenUp).length
  return (
    <div className="con-talk">
      <section>
        <SectionHead aside={speakers.length || ''}>{t('speakers')}</SectionHead>
        <SpeakerQueue />
      </section>
      <section>
        <SectionHead aside={opinions.length === 0 ? '' : t('count', { count: opinions.length, waiting })}>{t('opinions')}</SectionHead>
        <OpinionList />
      </section>
    </div>
  )
}
