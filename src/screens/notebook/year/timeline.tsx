'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import type { NotebookLine } from '#contract/notebook.ts'
import { type EntryKind, entryKinds } from '#domain/notebook/entry.ts'
import { dateInHall, monthText } from '#screens/kit/dates.ts'
import { Select } from '#screens/kit/select.tsx'
import { TimelineLine } from './timeline-line.tsx'
import type { TimelineReader } from './timeline-reader.ts'

export function Timeline({ lines, reader }: { lines: readonly NotebookLine[]; reader: TimelineReader }) {
  const t = useTranslations('notebook.timeline')
  const [kind, setKind] = useState<EntryKind | 'ALL'>('ALL')
  useGoToAnchor()
  const shown = kind === 'ALL' ? lines : lines.filter(({ entry }) => entry.kind === kind)
  return (
    <>
      <KindFilter lines={lines} kind={kind} onChange={setKind} />
      {monthsOf(shown).map(({ month, ofMonth }) => (
        <section key={month} aria-label={t('month', { month: monthText(month) })} className="timeline-month">
          <h3 className="num">{t('month', { month: monthText(month) })}</h3>
          {ofMonth.map((line) => (
            <TimelineLine key={line.entry.id} line={line} lines={lines} reader={reader} />
          ))}
        </section>
      ))}
    </>
  )
}

type FilterProps = { lines: readonly NotebookLine[]; kind: EntryKind | 'ALL'; onChange: (kind: EntryKind | 'ALL') => void }

function KindFilter({ lines, kind, onChange }: FilterProps) {
  const t = useTranslations('notebook.timeline')
  const counts = entryKinds.map((one) => ({ one, count: lines.filter(({ entry }) => entry.kind === one).length }))
  const there = counts.filter(({ count }) => count > 0)
  if (there.length < 2) return null
  const items = [
    { id: 'ALL' as const, label: t('all', { count: lines.length }) },
    ...there.map(({ one, count }) => ({ id: one, label: t('kindCount', { kind: t(`kind.${one}`), count }) })),
  ]
  return (
    <Select
      label={t('filter')}
      items={items}
      value={kind}
      onChange={onChange}
      placeholder={t('filter')}
      className="no-print mb-5 max-w-[30em]"
    />
  )
}

/** By the month in Vietnam in which a line was written. */
function monthsOf(lines: readonly NotebookLine[]): { month: string; ofMonth: NotebookLine[] }[] {
  const months = new Map<string, NotebookLine[]>()
  for (const line of lines.toReversed()) {
    const month = dateInHall(line.entry.at).slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), line])
  }
  return [...months].map(([month, ofMonth]) => ({ month, ofMonth }))
}

/** The lines come after the page: a link to one of them is followed once they are there. */
function useGoToAnchor(): void {
  useEffect(() => {
    const id = decodeURIComponent(location.hash.slice(1))
    const line = id.startsWith('line-') ? document.getElementById(id) : null
    line?.scrollIntoView({ block: 'start' })
    line?.focus({ preventScroll: true })
  }, [])
}
