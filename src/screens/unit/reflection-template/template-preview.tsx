'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReflectionQuestion } from '#domain/notebook/reflection-template.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'

/** As a member's phone shows the topics. */
export function TemplatePreview({ topics }: { topics: readonly ReflectionQuestion[] }) {
  const t = useTranslations('reflection')
  const locale = useLocale()
  return (
    <div>
      <SectionHead level={2}>{t('template.preview')}</SectionHead>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself, and so must be reached by keys */}
      <section className="template-preview" tabIndex={0} aria-label={t('template.preview')}>
        {topics.map(({ code, label, question }, index) => (
          <div key={code}>
            <h3>
              {index + 1}. {label[locale]}
            </h3>
            <p className="second">{question[locale]}</p>
            <div className="template-box" aria-hidden>
              <span>{t('sameAsBefore')}</span>
              <span>{t('nothingNew')}</span>
            </div>
          </div>
        ))}
      </section>
    </div>
  )
}
