'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { HomeToday } from '#contract/home.ts'
import { paths } from '#contract/paths.ts'
import { PhoneSection } from '#screens/kit/phone-shell.tsx'
import { ProgressTicks } from '#screens/kit/progress-ticks.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'

const tags: Readonly<Record<HomeToday['assessment']['state'], TagState>> = { NONE: 'no', DRAFT: 'part', HANDED_IN: 'ok', FROZEN: 'ok' }

/** The year's self-assessment: how far it is, and the way on. */
export function AssessmentPart({ assessment }: { assessment: HomeToday['assessment'] }) {
  const t = useTranslations('phone.today')
  const { year, state, doneParts, totalParts } = assessment
  return (
    <PhoneSection>
      <SectionHead level={2} aside={<Tag state={tags[state]}>{t(`assessment.${state}`)}</Tag>}>
        {t('assessment.title', { year })}
      </SectionHead>
      {state === 'DRAFT' && totalParts > 0 && (
        <div className="mt-3">
          <ProgressTicks
            ticks={Array.from({ length: totalParts }, (_, index) => (index < doneParts ? 'done' : 'next'))}
            sentence={t('assessment.parts', { done: doneParts, total: totalParts })}
          />
          <p className="num second">{t('assessment.parts', { done: doneParts, total: totalParts })}</p>
        </div>
      )}
      <Link href={paths.selfAssessment} className="tap-link">
        {t(`assessment.go.${state === 'DRAFT' && doneParts === totalParts ? 'READY' : state}`)}
      </Link>
    </PhoneSection>
  )
}
