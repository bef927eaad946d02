'use client'

import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { dayText } from '#screens/kit/dates.ts'
import { Tag } from '#screens/kit/tag.tsx'
import type { Shortfall } from './view-parts.ts'

/** What an earlier meeting decided and what was reported since; the whole story is one tap away. */
export function ReturnedPart({ shortfall: { id, returned, reports } }: { shortfall: Shortfall }) {
  const t = useTranslations('console.returned')
  if (!returned && reports.length === 0) return null
  return (
    <section className="con-returned num">
      {returned && (
        <>
          <p className="flex flex-wrap items-baseline justify-between gap-x-4">
            <b>{t('from', { meeting: returned.meeting })}</b>
            {returned.overdue && <Tag state="late">{t('overdue')}</Tag>}
          </p>
          <p>{t('concluded', { text: returned.conclusion })}</p>
          <p>
            {t('remedy', { text: returned.remedy })} {returned.dueOn && t('due', { date: dayText(returned.dueOn) })}
          </p>
        </>
      )}
      {reports.map(({ text, at }) => (
        <p key={at}>
          <b>{t('reported', { date: dayText(at) })}</b> {text}
        </p>
      ))}
      {reports.length === 0 && <p className="second">{t('noReport')}</p>}
      <a href={paths.shortfallStory(id)} target="_blank" rel="noreferrer">
        {t('story')}
      </a>
    </section>
  )
}
