'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { PackText } from './pack-text.tsx'
import { useReading } from './use-reading.ts'
import './reading.css'

/** /reading/[packId]: one pack by its sections, with what changed since the member last read. */
export function PackScreen({ packId }: { packId: string }) {
  const t = useTranslations('reading')
  const reading = useReading()
  const pack = reading.data?.packs.find(({ id }) => id === packId)
  return (
    <PhoneShell title={pack ? t('desk.partShort', { part: pack.part }) : t('title')} back={paths.reading()}>
      {pack && <PackText key={`${pack.id} ${pack.version}`} pack={pack} />}
      {reading.data && !pack && (
        <EmptyState title={t('gone')} action={<ButtonLink href={paths.reading()}>{t('toAll')}</ButtonLink>}>
          {t('goneHint')}
        </EmptyState>
      )}
      {!reading.data && !reading.error && <Waiting />}
      {!reading.data && reading.error && <LoadProblem heading error={reading.error} onRetry={() => void reading.refetch()} />}
    </PhoneShell>
  )
}
