'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { LeaderPage } from '#contract/leader.ts'
import { paths } from '#contract/paths.ts'
import { assessed } from '#domain/classification/excellent-cap.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Crumbs } from '#screens/kit/crumbs.tsx'
import { dayMonthText, timeText } from '#screens/kit/dates.ts'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DoubleRule } from '#screens/kit/letterhead.tsx'
import { Menu } from '#screens/kit/menu.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Stats } from '#screens/kit/pairs.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { CapFigure } from './cap-figure.tsx'
import { CoverageFigure } from './coverage-figure.tsx'
import { ExcellentFigure } from './excellent-figure.tsx'
import { LevelsFigure } from './levels-figure.tsx'
import { LiveFigure } from './live-figure.tsx'
import './leader.css'
import { type Board, useBoard } from './use-board.ts'

/** /leader/[unitId]: one page of aggregates, and the meetings as they are held. Never a name of a person. */
export function LeaderPageScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('leader')
  const api = useApi()
  const page = useQuery(api.leader.page.queryOptions({ unitId }))
  const board = useBoard(unitId, page.data ?? null, () => void page.refetch())
  return (
    <div className="leader">
      {page.data ? (
        <Loaded page={page.data} board={board} />
      ) : (
        <main className="pt-6">
          <h1 className="text-desk-4">{t('title')}</h1>
          {page.isPending ? <Waiting /> : <LoadProblem error={page.error} onRetry={() => page.refetch()} />}
        </main>
      )}
    </div>
  )
}

function Loaded({ page, board }: { page: LeaderPage; board: Board }) {
  return (
    <>
      <Top page={page} />
      <DoubleRule />
      <main>
        <Lead page={page} board={board} />
        <div className="leader-row">
          <LiveFigure page={page} board={board} number={1} />
          <CapFigure page={page} number={2} />
        </div>
        <div className="leader-row">
          <LevelsFigure page={page} number={3} />
          <div className="min-w-0">
            <CoverageFigure page={page} number={4} />
            <ExcellentFigure page={page} number={5} />
          </div>
        </div>
      </main>
    </>
  )
}

function Top({ page }: { page: LeaderPage }) {
  const t = useTranslations('leader')
  const below = page.rows.flatMap((row) => (row.opens ? [{ id: row.opens, label: row.names[0] ?? '', href: paths.leader(row.opens) }] : []))
  return (
    <header className="leader-top">
      <Crumbs
        label={t('crumbs')}
        crumbs={page.breadcrumb.map(({ unitId, name }) => ({
          id: unitId,
          label: name,
          ...(unitId === page.unitId ? {} : { href: paths.leader(unitId) }),
        }))}
      >
        {below.length > 0 && <Menu size="small" label={t('open', { count: below.length })} items={below} />}
      </Crumbs>
      <p className="num text-ink-2">{t('asOf', { year: String(page.year), time: timeText(page.at), day: dayMonthText(page.at) })}</p>
      <DeskBar>
        <ButtonLink href={paths.today} kind="quiet" size="small">
          {t('toToday')}
        </ButtonLink>
        <ButtonLink href={paths.reports(page.unitId)} size="small">
          {t('toReports')}
        </ButtonLink>
        <SheetButton name="leader" unitId={page.unitId} year={page.year} />
      </DeskBar>
    </header>
  )
}

/** The finding, before any chart. */
function Lead({ page, board }: { page: LeaderPage; board: Board }) {
  const t = useTranslations('leader')
  const total = page.total.levels
  const meeting = board.lines.length
  const done = total.cells === 0 ? t('headline.noCells') : t('headline.done', { done: total.cellsDone, cells: total.cells })
  const live = meeting > 0 ? t('headline.live', { count: meeting }) : null
  return (
    <>
      <section className="leader-lead">
        <h1 className="num">{live ? t('headline.both', { done, live }) : done}</h1>
        <Stats
          className="stats-left"
          stats={[
            { id: 'due', label: t('stats.due'), value: total.due },
            { id: 'self', label: t('stats.selfAssessed'), value: total.selfAssessed },
            { id: 'proposed', label: t('stats.proposed'), value: assessed(total.levels) || t('stats.few') },
            { id: 'decided', label: t('stats.decided'), value: assessed(total.decided) || t('stats.few') },
          ]}
        />
      </section>
      {total.cells > 0 && total.cellsDone < total.cells && (
        <Note className="mb-6">{t('partial', { left: total.cells - total.cellsDone, cells: total.cells })}</Note>
      )}
    </>
  )
}
