'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { CellProgrammes, ProgrammeOffer } from '#contract/programme.ts'
import { isNoDifference } from '#domain/programme/take-programme.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { YearShell } from '../desk/year-shell.tsx'
import { ProgrammeCard } from './programme-card.tsx'
import './programmes.css'

/** /cell/[cellId]/programmes: the month's programme from above, and the press that puts it into the coming meeting's agenda. */
export function CellProgrammesScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('programmes.cell')
  const api = useApi()
  const programmes = useQuery(api.programme.ofCell.queryOptions({ cellId }))
  return (
    <YearShell cellId={cellId} title={t('title')} sub={programmes.data?.cellName}>
      {programmes.isPending && <Waiting />}
      {programmes.isError && !programmes.data && <LoadProblem error={programmes.error} onRetry={() => void programmes.refetch()} />}
      {programmes.data && <Programmes cellId={cellId} page={programmes.data} />}
    </YearShell>
  )
}

/** This month's and what is to come are open; what is over can be opened. */
function Programmes({ cellId, page }: { cellId: string; page: CellProgrammes }) {
  const t = useTranslations('programmes.cell')
  const coming = page.programmes.filter(({ month }) => month >= page.month).toReversed()
  const over = page.programmes.filter(({ month }) => month < page.month)
  const first = coming.findIndex(({ meetings }) => !meetings.some(isIn))
  return (
    <div className="grid max-w-[900px] gap-7">
      <section className="grid gap-6">
        <SectionHead level={2}>{t('coming')}</SectionHead>
        {coming.length === 0 && <EmptyState title={t('none')}>{t('noneHint')}</EmptyState>}
        {coming.map((programme, index) => (
          <ProgrammeCard key={programme.id} cellId={cellId} programme={programme} isFirst={index === first} isOver={false} />
        ))}
      </section>
      {over.length > 0 && (
        <section className="grid gap-2">
          <SectionHead level={2}>{t('over')}</SectionHead>
          {over.map((programme) => (
            <details key={programme.id} className="programme-over">
              <summary>{programme.title}</summary>
              <ProgrammeCard cellId={cellId} programme={programme} isFirst={false} isOver />
            </details>
          ))}
        </section>
      )}
    </div>
  )
}

/** It stands in the agenda as it is now. */
const isIn = ({ takenVersion, difference }: ProgrammeOffer): boolean => takenVersion !== null && isNoDifference(difference)
