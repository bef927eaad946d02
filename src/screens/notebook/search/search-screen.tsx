'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useDeferredValue, useState } from 'react'
import type { NotebookFound } from '#contract/notebook.ts'
import { paths } from '#contract/paths.ts'
import { type EntryKind, entryKinds } from '#domain/notebook/entry.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Select } from '#screens/kit/select.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { NotebookFrame } from '../year/notebook-frame.tsx'
import { anchorOf } from '../year/timeline-reader.ts'
import { useEntryTitle } from '../year/use-entry-title.ts'

/** /notebook/search: across all one's own years; each find leads to its line. */
export function SearchScreen() {
  const t = useTranslations('book.search')
  const api = useApi()
  const [words, setWords] = useState('')
  const [kind, setKind] = useState<EntryKind | 'ALL'>('ALL')
  const [year, setYear] = useState('ALL')
  const sought = useDeferredValue(words)
  const found = useQuery(
    api.notebook.search.queryOptions(
      { words: sought.slice(0, 120), kind: kind === 'ALL' ? null : kind, year: year === 'ALL' ? null : Number(year) },
      { placeholderData: keepPreviousData },
    ),
  )
  return (
    <NotebookFrame name={t('title')}>
      <h1 className="pt-2 pb-5 text-[28px] leading-tight min-[761px]:pt-9 min-[761px]:text-[40px]">{t('title')}</h1>
      <search className="grid gap-4 pb-6 min-[761px]:grid-cols-[minmax(0,2fr)_minmax(0,1.4fr)_minmax(0,1fr)] min-[761px]:items-start">
        <TextField label={t('words')} hint={t('hint')} type="search" value={words} onChange={setWords} maxLength={120} autoComplete="off" />
        <KindChoice kind={kind} onChange={setKind} />
        <Select
          label={t('year')}
          items={[
            { id: 'ALL', label: t('allYears') },
            ...(found.data?.years ?? []).toReversed().map((one) => ({ id: String(one), label: String(one) })),
          ]}
          value={year}
          onChange={setYear}
          placeholder={t('allYears')}
        />
      </search>
      {found.isPending && <Waiting />}
      {found.isError && !found.data && <LoadProblem error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Finds found={found.data} />}
    </NotebookFrame>
  )
}

function KindChoice({ kind, onChange }: { kind: EntryKind | 'ALL'; onChange: (kind: EntryKind | 'ALL') => void }) {
  const t = useTranslations()
  const withWords = entryKinds.filter((one) => one !== 'CONFIRMATION' && one !== 'ACKNOWLEDGED' && one !== 'APPEAL_WITHDRAWN')
  const items = [
    { id: 'ALL' as const, label: t('book.search.allKinds') },
    ...withWords.map((one) => ({ id: one, label: t(`notebook.timeline.kind.${one}`) })),
  ]
  return (
    <Select label={t('notebook.timeline.filter')} items={items} value={kind} onChange={onChange} placeholder={t('book.search.allKinds')} />
  )
}

function Finds({ found: { total, hits } }: { found: NotebookFound }) {
  const t = useTranslations('book.search')
  const titleOf = useEntryTitle()
  if (total === 0) {
    return (
      <EmptyState title={t('nothing')} action={<ButtonLink href={paths.notebook()}>{t('toNotebook')}</ButtonLink>}>
        {t('nothingHint')}
      </EmptyState>
    )
  }
  return (
    <section aria-label={t('finds')}>
      <p className="second pb-2" role="status">
        {t('count', { total })}
      </p>
      <ul className="border-t-2 border-ink">
        {hits.map(({ entry, cellName, pieces }) => (
          <li key={entry.id} className="found border-b border-rule">
            <Link href={`${paths.notebook(entry.year)}#${anchorOf(entry.id)}`} className="block py-3 no-underline">
              <b className="num block underline">{t('find', { what: titleOf(entry), date: dayText(entry.at) })}</b>
              <span className="block whitespace-pre-line text-ink">
                {pieces.map((piece, index) => (piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>))}
              </span>
              <span className="second small block">{[entry.author.name, cellName].filter(Boolean).join(', ')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
