'use client'

import { useTranslations } from 'next-intl'
import { ChartFrame } from '#screens/kit/chart-frame.tsx'
import { timeText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { ProgressTicks, ticksTo } from '#screens/kit/progress-ticks.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { type BoardLine, quietAfterMinutes } from '../board-lines.ts'
import type { FigureProps, UnitView } from '../page-view.ts'
import type { Board } from '../use-board.ts'

/** The meetings open now, a line each, moving without a reload. */
export function LiveFigure({ page, board, number }: FigureProps & { board: Board }) {
  const t = useTranslations('leader.live')
  const charts = useTranslations('charts')
  const { lines, lostSince } = board
  const quiet = lines.filter((line) => line.isQuiet).length
  const title = lines.length === 0 ? t('none') : t(quiet > 0 ? 'someQuiet' : 'title', { count: lines.length, quiet })
  const columns = useColumns(lostSince)
  const { cells, cellsDone } = page.total.levels
  return (
    <ChartFrame
      number={charts('number', { number })}
      title={title}
      source={page.source}
      foot={lines.length > 0 ? t('foot', { minutes: quietAfterMinutes }) : undefined}
    >
      {lostSince && (
        <p className="mb-2" role="status">
          <Tag state="late">{t('lost', { time: timeText(lostSince) })}</Tag>
        </p>
      )}
      {lines.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyHint', { done: cellsDone, cells })}</EmptyState>
      ) : (
        <div className="leader-live">
          <Table caption={title} columns={columns} rows={lines} rowKey={(line) => line.meetingId} />
        </div>
      )}
      <Rest units={page.units} />
    </ChartFrame>
  )
}

/** Who has finished and who has not, among the units of which anything may be said. */
function Rest({ units }: { units: readonly UnitView[] }) {
  const t = useTranslations('leader.live')
  const told = units.flatMap(({ name, figures }) => (figures && figures.levels.cells > 0 ? [{ name, ...figures.levels }] : []))
  const isDone = (one: (typeof told)[number]) => one.cellsDone === one.cells
  const parts = [
    { id: 'done' as const, names: told.filter(isDone) },
    { id: 'open' as const, names: told.filter((one) => !isDone(one)) },
  ].filter(({ names }) => names.length > 0)
  if (parts.length === 0) return null
  return (
    <dl className="leader-rest num">
      {parts.map(({ id, names }) => (
        <div key={id}>
          <dt>{t(id, { count: names.length })}</dt>
          <dd>{names.map(({ name, cells, cellsDone }) => (cells > 1 ? `${name} (${cellsDone}/${cells})` : name)).join('; ')}</dd>
        </div>
      ))}
    </dl>
  )
}

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
