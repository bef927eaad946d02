'use client'

import { useTranslations } from 'next-intl'
import type { PublishedRound } from '#domain/proposals/round.ts'
import { dayText } from '#screens/kit/dates.ts'

/** What came of it: so many in, so many out, and how many proposed each. */
export function PublishedResult({ published: { all, measures, word, byName, at } }: { published: PublishedRound }) {
  const t = useTranslations('upward.result')
  const most = Math.max(1, ...measures.map(({ proposals }) => proposals))
  return (
    <figure className="round-result">
      <figcaption>
        <b className="round-result-title">{t('title', { all, chosen: measures.length })}</b>
        <span className="second">{t('unit')}</span>
      </figcaption>
      <ol>
        {measures.map(({ groupId, title, proposals }, index) => (
          <li key={groupId} className="round-result-row">
            <span className="num round-result-no">{index + 1}</span>
            <span>{title}</span>
            <span className="round-result-bar num" aria-hidden>
              <i style={{ width: `${(100 * proposals) / most}%` }} />
            </span>
            <b className="num">{t('proposals', { count: proposals })}</b>
          </li>
        ))}
      </ol>
      {word && <p className="mt-3 max-w-[80ch]">{word}</p>}
      <p className="second mt-1">{t('signed', { name: byName, date: dayText(at) })}</p>
    </figure>
  )
}
