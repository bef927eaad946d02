'use client'

import { useQuery } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { MyNotebook } from '#contract/notebook.ts'
import { paths } from '#contract/paths.ts'
import { isOwnWord } from '#domain/notebook/appeal.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { DoubleRule, Letterhead } from '#screens/kit/letterhead.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { isRefused } from '#screens/live/problem.ts'
import { NotebookFrame } from './notebook-frame.tsx'
import { NotebookLinks } from './notebook-links.tsx'
import { RegistrationSection } from './registration-section.tsx'
import { ResultSection } from './result-section.tsx'
import { ShortfallsSection } from './shortfalls-section.tsx'
import { TimelineSection } from './timeline-section.tsx'

/** A year of one's own notebook, the result first. Without a year: the one under review. */
export function NotebookScreen({ year }: { year?: number }) {
  const api = useApi()
  const notebook = useQuery(api.notebook.mine.queryOptions(year === undefined ? {} : { year }))
  const { data, error } = notebook
  if (data) return <Year notebook={data} />
  return (
    <NotebookFrame>
      {isRefused(error, 'access/not-found') ? (
        <NoNotebook />
      ) : error ? (
        <LoadProblem error={error} onRetry={() => void notebook.refetch()} />
      ) : (
        <Waiting />
      )}
    </NotebookFrame>
  )
}

function Year({ notebook }: { notebook: MyNotebook }) {
  const t = useTranslations('notebook')
  const { personName, cellName, upperName, year } = notebook
  const unread = notebook.lines.filter((line) => line.acknowledgedAt === null && !isOwnWord(line.entry)).length
  return (
    <NotebookFrame name={personName} cellName={cellName}>
      <div className="max-[760px]:hidden print:block">
        <Letterhead upper={upperName} unit={cellName} state={t('party')} />
        <DoubleRule />
      </div>
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2 pt-2 pb-5 min-[761px]:pt-9">
        <div>
          <h1 className="text-[28px] leading-tight tracking-tight min-[761px]:text-[48px]">{t('title')}</h1>
          <p className="second mt-1 text-[1.15em] max-[760px]:hidden print:block">{t('ofPerson', { name: personName })}</p>
        </div>
        <Years years={notebook.years} year={year} />
      </div>
      {unread > 0 && (
        <Note tone="gold" className="no-print mb-5">
          {t('unread', { count: unread })}
        </Note>
      )}
      <NotebookLinks />
      <ResultSection notebook={notebook} isUnderReview={year === Math.max(...notebook.years)} />
      <RegistrationSection registration={notebook.registration} />
      <ShortfallsSection shortfalls={notebook.shortfalls} year={year} />
      <TimelineSection
        lines={notebook.lines}
        reader={{ kind: 'MEMBER', memberId: null, cellName, shownAboveId: notebook.decided?.entryId }}
      />
      <div className="no-print border-t-2 border-ink pt-5">
        <ButtonLink href={paths.printNotebook(year)} icon={<Printer aria-hidden size={20} />}>
          {t('print', { year })}
        </ButtonLink>
      </div>
    </NotebookFrame>
  )
}

function Years({ years, year }: { years: readonly number[]; year: number }) {
  const t = useTranslations('notebook')
  return (
    <nav aria-label={t('years')} className="num no-print flex flex-wrap gap-x-5">
      {years.map((one) =>
        one === year ? (
          <b key={one} aria-current="page" className="flex min-h-12 items-center shadow-[inset_0_-4px_0_var(--ink)]">
            {one}
          </b>
        ) : (
          <Link key={one} href={paths.notebook(one)} className="flex min-h-12 items-center text-ink-2">
            {one}
          </Link>
        ),
      )}
    </nav>
  )
}

function NoNotebook() {
  const t = useTranslations()
  return (
    <EmptyState title={t('notebook.empty.title')} action={<ButtonLink href={paths.today}>{t('notebook.tabs.today')}</ButtonLink>}>
      {t('notebook.empty.text')}
    </EmptyState>
  )
}
