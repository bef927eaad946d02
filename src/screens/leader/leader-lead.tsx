'use client'

import { useTranslations } from 'next-intl'
import type { LeaderPage } from '#contract/leader.ts'
import { assessed } from '#domain/classification/excellent-cap.ts'
import { Note } from '#screens/kit/note.tsx'
import { Stats } from '#screens/kit/pairs.tsx'
import { LeaderBar } from './leader-bar.tsx'
import type { PageView } from './page-view.ts'
import type { PagePeriod } from './period.ts'
import type { Board } from './use-board.ts'

type Props = { page: LeaderPage; view: PageView; board: Board; onPeriod: (period: PagePeriod) => void }

/** The finding, before any chart; then which time, and what the page holds. */
export function LeaderLead({ page, view, board, onPeriod }: Props) {
  const t = useTranslations('leader')
  const charts = useTranslations('charts')
  const { levels, members } = page.total
  const meeting = board.lines.length
  const done = levels.cells === 0 ? t('headline.noCells') : t('headline.done', { done: levels.cellsDone, cells: levels.cells })
  const live = meeting > 0 ? t('headline.live', { count: meeting }) : null
  return (
    <>
      <section className="leader-lead">
        <h1 className="num">{live ? t('headline.both', { done, live }) : done}</h1>
        <Stats
          className="stats-left"
          stats={[
            { id: 'members', label: t('stats.members'), value: charts('count', { count: members.total }) },
            { id: 'due', label: t('stats.due'), value: charts('count', { count: levels.due }) },
            { id: 'proposed', label: t('stats.proposed'), value: shown(assessed(levels.levels), 'few') },
            { id: 'decided', label: t('stats.decided'), value: shown(assessed(levels.decided), 'notAll') },
          ]}
        />
      </section>
      <LeaderBar page={page} period={view.period} onPeriod={onPeriod} />
      <Partial page={page} />
    </>
  )

  /** Of fewer than five nothing is said, and of decided levels nothing before everyone with a level has one (published-next.ts). */
  function shown(count: number, why: 'few' | 'notAll'): string {
    return count === 0 ? t(`stats.${why}`) : charts('count', { count })
  }
}

/** How much of the year's classification the page knows of. */
function Partial({ page }: { page: LeaderPage }) {
  const t = useTranslations('leader')
  const { cells, cellsDone } = page.total.levels
  if (page.closed || cells === 0 || cellsDone === cells) return null
  const units = page.rows.filter(({ figures }) => figures && figures.levels.cells > 0)
  const reported = units.filter(({ figures }) => figures?.levels.cellsDone === figures?.levels.cells).length
  return (
    <Note className="mb-6">
      {units.length > 1 && t('reported', { reported, units: units.length })} {t('partial', { left: cells - cellsDone, cells })}
    </Note>
  )
}
