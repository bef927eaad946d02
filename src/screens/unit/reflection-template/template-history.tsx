'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReflectionTemplatePage } from '#contract/reflection.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'

/** Own versions, the newest first; none is ever changed. */
export function TemplateHistory({ history }: Pick<ReflectionTemplatePage, 'history'>) {
  const t = useTranslations('reflection.template')
  const locale = useLocale()
  return (
    <section className="mt-10 max-w-[900px]">
      <SectionHead level={2} aside={history.length}>
        {t('history')}
      </SectionHead>
      {history.length === 0 && <EmptyState title={t('noHistory')}>{t('noHistoryText')}</EmptyState>}
      {history.map(({ version, topics }) => (
        <details key={version} className="border-b border-rule py-3">
          <summary className="num min-h-[48px] cursor-pointer content-center">
            <b>{t('version', { version })}</b> <span className="second">{t('count', { count: topics.length })}</span>
          </summary>
          <ol className="list-decimal pl-6">
            {topics.map(({ code, label, question }) => (
              <li key={code} className="py-1">
                {label[locale]} <span className="second block">{question[locale]}</span>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </section>
  )
}
