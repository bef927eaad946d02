'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { CellRegistrations } from '#contract/registration.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { YearShell } from '../desk/year-shell.tsx'
import { Coverage } from './coverage.tsx'
import { ItemsByTopic } from './items-by-topic.tsx'
import { RegistrationTable } from './registration-table.tsx'

/** /cell/[cellId]/registrations: who registered for the year, on time, late or not yet; approved or returned one by one or together. */
export function CellRegistrationsScreen({ cellId, year }: { cellId: string; year: number | null }) {
  const t = useTranslations('registration.desk')
  const api = useApi()
  const page = useQuery(api.registration.ofCell.queryOptions({ cellId, ...(year === null ? {} : { year }) }))
  const sub = page.data ? t('sub', { year: String(page.data.year), cell: page.data.cellName }) : undefined
  return (
    <YearShell cellId={cellId} title={t('title')} sub={sub}>
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => page.refetch()} />}
      {page.data && (
        <div className="grid max-w-[1100px] gap-8">
          <Coverage page={page.data} />
          <RegistrationTable page={page.data} />
          <ItemsByTopic page={page.data} />
          <YearsBeside page={page.data} />
        </div>
      )}
    </YearShell>
  )
}

function YearsBeside({ page }: { page: CellRegistrations }) {
  const t = useTranslations('registration.desk')
  const years = [page.year - 1, page.year + 1].filter((year) => year <= Number(page.today.slice(0, 4)) + 1)
  return (
    <nav className="no-print flex flex-wrap gap-3" aria-label={t('years')}>
      {years.map((year) => (
        <ButtonLink key={year} href={`${paths.cellRegistrations(page.cellId)}?year=${year}`} size="small" kind="quiet">
          {t('yearOf', { year: String(year) })}
        </ButtonLink>
      ))}
    </nav>
  )
}
