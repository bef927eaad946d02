'use client'

import { useLocale, useTranslations } from 'next-intl'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import { dayText } from '#screens/kit/dates.ts'
import { ActButton } from './act-button.tsx'
import { ConcludeShortfall } from './conclude-shortfall.tsx'
import { useDesk } from './desk-context.tsx'
import { RaiseShortfall } from './raise-shortfall.tsx'
import { ReturnedPart } from './returned-part.tsx'
import type { Shortfall } from './view-parts.ts'

/** What is discussed now, as the cell committee sees it, and below it the chair's conclusion. */
export function ShortfallPanel({ shortfall }: { shortfall: Shortfall }) {
  const t = useTranslations('console.shortfall')
  const { steers } = useDesk()
  const topic = useTopic(shortfall.topic)
  const isNamed = shortfall.display === 'NAMED'
  return (
    <article className="card con-card">
      <div className="flex items-start justify-between gap-4">
        <h2>{shortfall.realName}</h2>
        <RaiseShortfall />
      </div>
      <div className="second">
        {t('about', { topic, source: t(`source.${shortfall.source}`) })} {!isNamed && <b>{t('shownAsSummary')}</b>}{' '}
        {steers && (
          <ActButton kind="quiet" command={{ type: 'showShortfall', shortfallId: shortfall.id, display: isNamed ? 'SUMMARY' : 'NAMED' }}>
            {isNamed ? t('showSummary') : t('showNamed')}
          </ActButton>
        )}
      </div>
      <p className="said">{shortfall.text}</p>
      <ReturnedPart shortfall={shortfall} />
      <div className="con-pair">
        <section>
          <h3>{t('cause')}</h3>
          <p>{shortfall.cause || t('notGiven')}</p>
        </section>
        <section>
          <h3>{t('remedy')}</h3>
          <p>
            {shortfall.remedy || t('notGiven')}
            {shortfall.dueOn && <b className="num">{t('due', { date: dayText(shortfall.dueOn) })}</b>}
          </p>
        </section>
      </div>
      {shortfall.answer && (
        <p className="mt-2">
          <span className="second">{t('answer')}</span> {shortfall.answer}
        </p>
      )}
      <ConcludeShortfall shortfall={shortfall} />
    </article>
  )
}

/** One of the seven contents by its name in the reader's language; anything else as it was written. */
export function useTopic(code: string): string {
  const locale = useLocale() === 'en' ? 'en' : 'vi'
  return defaultTopics.find((topic) => topic.code === code)?.label[locale] ?? code
}
