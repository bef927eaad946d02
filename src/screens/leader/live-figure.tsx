'use client'

import { useTranslations } from 'next-intl'
import type { LeaderPage } from '#contract/leader.ts'
import { timeText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Figure } from '#screens/kit/figure.tsx'
import { ProgressTicks, ticksTo } from '#screens/kit/progress-ticks.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { type BoardLine, nameOf, quietAfterMinutes, type ShownRow, shownRows } from './findings.ts'
import type { Board } from './use-board.ts'

/** The meetings open now, a line each, moving without a reload. */
export function LiveFigure({ page, board, number }: { page: LeaderPage; board: Board; number: number }) {
  const t = useTranslations('leader')
  const { lines, lostSince } = board
  const columns = useColumns(lostSince)
  const quiet = lines.filter((line) => line.isQuiet).length
  const title = lines.length === 0 ? t('live.none') : t(quiet > 0 ? 'live.someQuiet' : 'live.title', { count: lines.length, quiet })
  return (
    <Figure
      number={t('figure', { number })}
      title={title}
      foot={lines.length > 0 ? t('live.foot', { minutes: quietAfterMinutes }) : undefined}
    >
      {lostSince && (
        <p className="mb-2" role="status">
          <Tag state="late">{t('live.lost', { time: timeText(lostSince) })}</Tag>
        </p>
      )}
      {lines.length === 0 ? (
        <EmptyState title={t('live.empty')}>
          {t('live.emptyHint', { done: page.total.levels.cellsDone, cells: page.total.levels.cells })}
        </EmptyState>
      ) : (
        <div className="leader-live">
          <Table caption={title} columns={columns} rows={lines} rowKey={(line) => line.meetingId} />
        </div>
      )}
      <Rest page={page} />
    </Figure>
  )
}

/** Who has finished and who has not, among the units of which anything may be said. */
function Rest({ page }: { page: LeaderPage }) {
  const t = useTranslations('leader.live')
  const rows = shownRows(page)
  const done = rows.filter(({ figures }) => figures.cellsDone === figures.cells)
  const open = rows.filter(({ figures }) => figures.cellsDone < figures.cells)
  const parts = [
    { id: 'done', head: t('done', { count: done.length }), names: done },
    { id: 'open', head: t('open', { count: open.length }), names: open },
  ].filter((part) => part.names.length > 0)
  if (parts.length === 0) return null
  return (
    <dl className="leader-rest num">
      {parts.map((part) => (
        <div key={part.id}>
          <dt>{part.head}</dt>
          <dd>{part.names.map(withProgress).join('; ')}</dd>
        </div>
      ))}
    </dl>
  )
}

/** A unit of several cells says how many of them. */
const withProgress = (row: ShownRow): string =>
  row.figures.cells > 1 ? `${nameOf(row)} (${row.figures.cellsDone}/${row.figures.cells})` : nameOf(row)

function useColumns(lostSince: string | null): Column<BoardLine>[] {
  const t = useTranslations('leader.live')
  return [
    { id: 'unit', head: t('cell'), isRowHead: true, cell: (line) => line.unitName },
    {
      id: 'progress',
      head: t('progress'),
      cell: (line) => (
        <div className={line.isQuiet ? 'opacity-45' : undefined}>
          <ProgressTicks
            ticks={ticksTo(line.stepNumber, line.stepTotal)}
            sentence={t('step', { number: line.stepNumber, total: line.stepTotal })}
            size="track"
          />
        </div>
      ),
    },
    { id: 'stage', head: t('stage'), cell: (line) => <Muted when={line.isQuiet}>{`${line.stepNumber}. ${line.stage}`}</Muted> },
    { id: 'present', head: t('present'), cell: (line) => <Muted when={line.isQuiet}>{`${line.present}/${line.convened}`}</Muted> },
    {
      id: 'papers',
      head: t('papers'),
      cell: (line) =>
        line.turnout ? (
          <Muted when={line.isQuiet}>{`${line.turnout.collected}/${line.turnout.issued}`}</Muted>
        ) : (
          <span className="text-ink-3">{t('notOpen')}</span>
        ),
    },
    {
      id: 'signal',
      head: t('signal'),
      cell: (line) =>
        line.isQuiet ? (
          <Tag state="late">{t('quietSince', { time: timeText(line.heardAt) })}</Tag>
        ) : lostSince ? (
          <Tag state="part">{t('asOf', { time: timeText(line.heardAt) })}</Tag>
        ) : (
          <Tag state="ok">{t('direct')}</Tag>
        ),
    },
  ]
}

const Muted = ({ when, children }: { when: boolean; children: string }) => (
  <span className={when ? 'text-ink-3' : undefined}>{children}</span>
)
