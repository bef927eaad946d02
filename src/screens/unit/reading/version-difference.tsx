'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { compareVersions, isUnchanged } from '#domain/content/changed-sections.ts'
import { Tag } from '#screens/kit/tag.tsx'
import { WordDiff } from '#screens/kit/word-diff.tsx'

/** What two versions of a pack say differently, section by section and word by word. */
export function VersionDifference({ before, after }: { before: string; after: string }) {
  const t = useTranslations('reading')
  const comparison = useMemo(() => compareVersions(before, after), [before, after])
  if (isUnchanged(comparison)) return <p className="second">{t('desk.noDifference')}</p>
  return (
    <div className="grid gap-5">
      {comparison.sections.map(({ section, state, before: was }) =>
        state === 'SAME' ? null : (
          <section key={section.key}>
            <h3>
              {section.heading || t('desk.opening')} <Tag state="late">{t(`section.${state}`)}</Tag>
            </h3>
            <WordDiff before={was ?? ''} after={section.text} />
          </section>
        ),
      )}
      {comparison.removed.map(({ key, heading, text }) => (
        <section key={key}>
          <h3>
            {heading} <Tag state="no">{t('desk.sectionRemoved')}</Tag>
          </h3>
          <WordDiff before={text} after="" />
        </section>
      ))}
    </div>
  )
}
