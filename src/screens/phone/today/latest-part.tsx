'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { HomeToday } from '#contract/home.ts'
import { paths } from '#contract/paths.ts'
import { levels } from '#domain/classification/levels.ts'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { LevelMark, type LevelNumber } from '#screens/kit/level-mark.tsx'
import { PhoneSection } from '#screens/kit/phone-shell.tsx'

/** The last decided level, with number and date. */
export function LatestPart({ latest }: { latest: HomeToday['latest'] }) {
  const t = useTranslations('phone.today')
  return (
    <PhoneSection>
      <h2>{t('latest.title')}</h2>
      {latest ? (
        <>
          <div className="result latest num mt-3">
            <LevelMark level={(levels.indexOf(latest.level) + 1) as LevelNumber} />
            <b>{t(`level.${latest.level}`)}</b>
            <p>
              {t('latest.decision', { year: latest.year, number: latest.number, day: dayText(latest.decidedOn) })}{' '}
              {t(latest.acknowledged ? 'latest.seen' : 'latest.unseen')}
            </p>
          </div>
          <Link href={paths.notebook(latest.year)} className="tap-link">
            {t('latest.open', { year: latest.year })}
          </Link>
        </>
      ) : (
        <EmptyState title={t('latest.none')}>{t('latest.noneText')}</EmptyState>
      )}
    </PhoneSection>
  )
}
