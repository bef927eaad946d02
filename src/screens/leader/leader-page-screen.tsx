'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { LeaderPage } from '#contract/leader.ts'
import { DoubleRule } from '#screens/kit/letterhead.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { LeaderLead } from './leader-lead.tsx'
import { LeaderSections } from './leader-sections.tsx'
import { LeaderTop } from './leader-top.tsx'
import './leader.css'
import type { PagePeriod } from './period.ts'
import { type Board, useBoard } from './use-board.ts'
import { usePageView } from './use-page-view.ts'
import { usePeriod } from './use-period.ts'

/** /leader/[unitId]: one page of aggregates, and the meetings as they are held. Never a name of a person. */
export function LeaderPageScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('leader')
  const api = useApi()
  const [period, setPeriod] = usePeriod()
  const page = useQuery({ ...api.leader.page.queryOptions({ unitId, ...period }), placeholderData: keepPreviousData })
  const board = useBoard(unitId, page.data ?? null, () => void page.refetch())
  return (
    <div className="leader" aria-busy={page.isPlaceholderData}>
      {page.data ? (
        <Loaded page={page.data} board={board} onPeriod={setPeriod} />
      ) : (
        <main className="pt-6">
          <h1 className="text-desk-4">{t('title')}</h1>
          {page.isPending ? <Waiting /> : <LoadProblem error={page.error} onRetry={() => page.refetch()} />}
        </main>
      )}
    </div>
  )
}

function Loaded({ page, board, onPeriod }: { page: LeaderPage; board: Board; onPeriod: (period: PagePeriod) => void }) {
  const view = usePageView(page)
  return (
    <>
      <LeaderTop page={page} asOf={view.asOf} />
      <DoubleRule />
      <main>
        <LeaderLead page={page} view={view} board={board} onPeriod={onPeriod} />
        <LeaderSections page={view} board={board} caps={page.caps} smallestShown={page.smallestShown} />
      </main>
    </>
  )
}
