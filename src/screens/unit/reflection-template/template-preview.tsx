'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReflectionQuestion } from '#domain/notebook/reflection-template.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'

/** As a member's phone shows the topics. */
export function TemplatePreview({ topics }: { topics: readonly ReflectionQuestion[] }) {
  const t = useTranslations('reflection')
  const locale = useLocale()
  return (
    <section>
      <SectionHead level={2}>{t('template.preview')}</SectionHead>
      <div className="template-preview">
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
      </div>
    </section>
  )
}
