'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ReadNotebook } from '#contract/notebook.ts'
import { DoubleRule } from '#screens/kit/letterhead.tsx'
import { TimelineSection } from '../year/timeline-section.tsx'
import '../year/notebook.css'

type Props = {
  notebook: ReadNotebook
  reader: 'COMMITTEE' | 'INSPECTION'
  /** Back to where the reader came from. */
  way: ReactNode
  /** By which right, and what that means. */
  note: ReactNode
  hrefOfYear: (year: number) => string
}

/** A year of another's notebook as it may be read: what was appended, never a draft. */
export function ReadNotebookSheet({ notebook, reader, way, note, hrefOfYear }: Props) {
  const t = useTranslations('book.others')
  const { personName, cellName, memberId, year, years, lines } = notebook
  return (
    <div className="paper-ground notebook">
      <main className="paper">
        <div className="no-print pb-4">{way}</div>
        <DoubleRule />
        <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 pt-5 pb-5">
          <div>
            <h1 className="text-[26px] leading-tight min-[761px]:text-[38px]">{t('title', { name: personName })}</h1>
            <p className="second mt-1">{cellName}</p>
          </div>
          <nav aria-label={t('years')} className="num no-print flex flex-wrap gap-x-5">
            {years.map((one) => (
              <Link
                key={one}
                href={hrefOfYear(one)}
                aria-current={one === year ? 'page' : undefined}
                className={`flex min-h-12 items-center ${one === year ? 'font-bold text-ink no-underline shadow-[inset_0_-4px_0_var(--ink)]' : 'text-ink-2'}`}
              >
                {one}
              </Link>
            ))}
          </nav>
        </div>
        <div className="pb-5">{note}</div>
        <TimelineSection key={year} lines={lines} reader={{ kind: reader, memberId, cellName }} />
      </main>
    </div>
  )
}
