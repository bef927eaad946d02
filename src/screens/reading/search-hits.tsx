'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { paths } from '#contract/paths.ts'
import type { ReadingPack } from '#contract/reading.ts'
import { searchPacks } from '#domain/content/search.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'

const most = 50

/** Sections of both parts where what was typed stands. */
export function SearchHits({ packs, typed }: { packs: readonly ReadingPack[]; typed: string }) {
  const t = useTranslations('reading')
  const hits = useMemo(() => searchPacks(packs, typed), [packs, typed])
  return (
    <section aria-label={t('found', { count: hits.length })}>
      <p role="status" className="second num mb-2">
        {t('found', { count: hits.length })}
      </p>
      {hits.length === 0 && <EmptyState title={t('nothingFound')}>{t('nothingFoundHint')}</EmptyState>}
      <ul>
        {hits.slice(0, most).map((hit) => (
          <li key={`${hit.packId} ${hit.sectionKey}`}>
            <Link href={`${paths.reading(hit.packId)}#${encodeURIComponent(hit.sectionKey)}`} className="reading-pack">
              <span>
                <b>{hit.heading}</b>
                <small className="third block">{hit.packTitle}</small>
                <span className="second block">
                  {hit.pieces.map(({ text, found }, index) => (found ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>))}
                </span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {hits.length > most && <p className="third mt-3">{t('more', { count: hits.length - most })}</p>}
    </section>
  )
}
