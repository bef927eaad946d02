'use client'

import { ChevronRight } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { MyReading, ReadingPack } from '#contract/reading.ts'
import { notebookParts } from '#domain/content/pack.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { isRefused } from '#screens/live/problem.ts'
import { SearchHits } from './search-hits.tsx'
import { useMarkRead } from './use-mark-read.ts'
import { useReading } from './use-reading.ts'
import './reading.css'

/** /reading: parts 1 and 2 of the notebook, to read and to search, also without a network. */
export function ReadingScreen() {
  const t = useTranslations('reading')
  const reading = useReading()
  const { data, error } = reading
  return (
    <PhoneShell title={t('title')} heading sub={data?.cellName} back={paths.notebook()}>
      {data && <Contents reading={data} />}
      {!data && !error && <Waiting />}
      {!data && isRefused(error, 'access/not-found') && (
        <EmptyState title={t('noCell')} action={<ButtonLink href={paths.today}>{t('toToday')}</ButtonLink>}>
          {t('noCellHint')}
        </EmptyState>
      )}
      {!data && error && !isRefused(error, 'access/not-found') && <LoadProblem error={error} onRetry={() => void reading.refetch()} />}
    </PhoneShell>
  )
}

function Contents({ reading }: { reading: MyReading }) {
  const t = useTranslations('reading')
  const [typed, setTyped] = useState('')
  const { marked } = useMarkRead()
  return (
    <div className="grid gap-6">
      <TextField type="search" label={t('search')} hint={t('searchHint')} value={typed} onChange={setTyped} />
      {typed.trim() !== '' ? (
        <SearchHits packs={reading.packs} typed={typed} />
      ) : (
        notebookParts.map((part) => (
          <section key={part}>
            <SectionHead level={2}>{t(`part.${part}`)}</SectionHead>
            <ul>
              {reading.packs
                .filter((pack) => pack.part === part)
                .map((pack) => (
                  <PackLink key={pack.id} pack={pack} isRead={marked[pack.id] === pack.version} />
                ))}
            </ul>
          </section>
        ))
      )}
      <p className="third">{t('partThree')}</p>
    </div>
  )
}

function PackLink({ pack, isRead }: { pack: ReadingPack; isRead: boolean }) {
  const t = useTranslations('reading')
  return (
    <li>
      <Link href={paths.reading(pack.id)} className="reading-pack">
        <span>
          <b>{pack.title}</b>
          <span className="block">
            <PackState pack={pack} isRead={isRead} />
          </span>
          <small className="second num block">
            {pack.publisher === null
              ? t('shipped')
              : t('publishedBy', { unit: pack.publisher, version: pack.version, day: dayText(pack.publishedAt ?? '') })}
          </small>
        </span>
        <ChevronRight aria-hidden size={22} />
      </Link>
    </li>
  )
}

function PackState({ pack, isRead }: { pack: ReadingPack; isRead: boolean }) {
  const t = useTranslations('reading')
  if (isRead) return <Tag state="ok">{t('state.READ_NOW')}</Tag>
  if (pack.state === 'READ') return <Tag state="ok">{t('state.READ', { day: dayText(pack.readAt ?? '') })}</Tag>
  return pack.state === 'CHANGED' ? <Tag state="late">{t('state.CHANGED')}</Tag> : <Tag state="part">{t('state.UNREAD')}</Tag>
}
