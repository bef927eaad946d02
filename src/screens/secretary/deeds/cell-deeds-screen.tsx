'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CellDeeds } from '#contract/deeds.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { YearShell } from '../desk/year-shell.tsx'
import { DeclinedDeeds } from './declined-deeds.tsx'
import { HonourRoll } from './honour-roll.tsx'
import { WaitingDeed } from './waiting-deed.tsx'

/** /cell/[cellId]/good-deeds: what was told of, the roll of honour of the year, and the proposals to commend from it. */
export function CellDeedsScreen({ cellId, year }: { cellId: string; year: number | null }) {
  const t = useTranslations('deeds')
  const api = useApi()
  const deeds = useQuery(api.deed.ofCell.queryOptions({ cellId, ...(year === null ? {} : { year }) }))
  const sub = deeds.data ? t('desk.sub', { year: String(deeds.data.year), cell: deeds.data.cellName }) : undefined
  return (
    <YearShell cellId={cellId} title={t('title')} sub={sub}>
      {deeds.isPending && <Waiting />}
      {deeds.isError && !deeds.data && <LoadProblem error={deeds.error} onRetry={() => deeds.refetch()} />}
      {deeds.data && <Deeds page={deeds.data} />}
    </YearShell>
  )
}

function Deeds({ page }: { page: CellDeeds }) {
  const t = useTranslations('deeds.desk')
  return (
    <div className="grid max-w-[980px] gap-8">
      <section className="no-print grid gap-4">
        <SectionHead level={2} aside={t('waitingCount', { count: page.waiting.length })}>
          {t('waiting')}
        </SectionHead>
        {page.waiting.length === 0 && (
          <EmptyState title={t('noneWaiting')} action={<ButtonLink href={paths.goodDeeds}>{t('propose')}</ButtonLink>}>
            {t('noneWaitingText')}
          </EmptyState>
        )}
        {page.waiting.map((deed) => (
          <WaitingDeed key={deed.deedId} deed={deed} page={page} />
        ))}
        {page.waiting.length > 0 && (
          <p>
            <ButtonLink href={paths.goodDeeds} kind="quiet" size="small">
              {t('propose')}
            </ButtonLink>
          </p>
        )}
      </section>
      <HonourRoll page={page} />
      <DeclinedDeeds deeds={page.declined} />
      <p>
        <SheetButton name="deeds" unitId={page.cellId} year={page.year} />
      </p>
      <YearChoice page={page} />
    </div>
  )
}

/** The years beside: deeds told of in January may belong to the year before. */
function YearChoice({ page }: { page: CellDeeds }) {
  const t = useTranslations('deeds.desk')
  const next = page.year < Number(page.today.slice(0, 4)) ? [page.year + 1] : []
  return (
    <nav className="no-print flex flex-wrap gap-3" aria-label={t('years')}>
      {[page.year - 1, ...next].map((year) => (
        <ButtonLink key={year} href={`${paths.cellDeeds(page.cellId)}?year=${year}`} size="small" kind="quiet">
          {t('yearOf', { year: String(year) })}
        </ButtonLink>
      ))}
    </nav>
  )
}
