'use client'

import { useTranslations } from 'next-intl'
import type { LeaderPage } from '#contract/leader.ts'
import { assessed } from '#domain/classification/excellent-cap.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import { ChartFrame } from '#screens/kit/chart-frame.tsx'
import type { Sheet } from '#screens/kit/chart-sheet.ts'
import { useSheetValue } from '#screens/kit/chart-table.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { LimitStrip } from '#screens/kit/limit-strip.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import type { FigureProps, PageView } from '../page-view.ts'

type Cap = LeaderPage['caps'][number]

type Props = FigureProps & { caps: readonly Cap[]; smallestShown: number }

/** Each organisation against its own cap; the caps are never added up, and nobody is picked: the committee has to act. */
export function CapFigure({ page, caps, smallestShown, number }: Props) {
  const t = useTranslations('leader')
  const charts = useTranslations('charts')
  const [only] = caps
  const settled = isSettled(page)
  const title = useTitle(caps, settled)
  const sheet = useSheet(caps)
  const base = only ? t(`cap.base.${only.proposed.base}`, { percent: only.proposed.percent }) : undefined
  return (
    <ChartFrame
      number={charts('number', { number })}
      title={title}
      unit={base}
      source={page.source}
      foot={caps.length > 0 ? t('cap.foot') : undefined}
      sheet={caps.length === 0 ? null : sheet}
    >
      {caps.length === 0 && <EmptyState title={t('cap.none')}>{t('cap.noneHint', { smallest: smallestShown })}</EmptyState>}
      {caps.length === 1 && only && <One cap={only} page={page} settled={settled} />}
      {caps.length > 1 && <Many caps={caps} />}
    </ChartFrame>
  )
}

/** Everybody who has a level has it by decision: what was proposed is history. */
const isSettled = ({ total: { levels } }: PageView): boolean =>
  assessed(levels.decided) > 0 && assessed(levels.decided) === assessed(levels.levels)

function useSheet(caps: readonly Cap[]): Sheet {
  const t = useTranslations('leader.cap')
  return {
    rowHead: t('unit'),
    columns: [t('proposedHead'), t('limitOfProposed'), t('overHead'), t('decidedHead'), t('limitOfDecided')],
    rows: caps.map(({ unitId, name, proposed, decided }) => ({
      id: unitId,
      head: name,
      values: [proposed.excellent, proposed.max, proposed.excess, decided.excellent, decided.max],
    })),
  }
}

function useTitle(caps: readonly Cap[], settled: boolean): string {
  const t = useTranslations('leader.cap')
  const [only] = caps
  const over = caps.filter((cap) => cap.proposed.excess > 0).length
  if (!only) return t('title.none')
  if (caps.length > 1) return over > 0 ? t('title.manyOver', { over, all: caps.length }) : t('title.manyWithin', { all: caps.length })
  if (settled) return t('title.settled', { excellent: only.decided.excellent, max: only.decided.max })
  const { excess, excellent, max } = only.proposed
  return excess > 0 ? t('title.over', { excess }) : t('title.within', { excellent, max })
}

function One({ cap, page, settled }: { cap: Cap; page: PageView; settled: boolean }) {
  const t = useTranslations('leader.cap')
  const { decided } = cap
  const shown = settled ? decided : cap.proposed
  const left = page.total.levels.cells - page.total.levels.cellsDone
  return (
    <>
      <p className="num flex items-center gap-4">
        <b className="text-[56px] leading-none tracking-tight">{shown.excellent}</b>
        <span>
          {t(settled ? 'recognised' : 'proposed')}
          <span className="block">
            <Share line={shown} />
          </span>
        </span>
      </p>
      <LimitStrip
        count={shown.excellent}
        limit={shown.max}
        limitText={t('limit', { max: shown.max })}
        sentence={t('sentence', { count: shown.excellent, max: shown.max })}
      />
      <Note tone={shown.excess > 0 ? 'red' : 'plain'}>
        {t(shown.excess > 0 ? 'over' : 'within')} {left > 0 && t('mayChange', { left })}
      </Note>
      <p className="num mt-3">
        {settled
          ? t('wasProposed', { excellent: cap.proposed.excellent })
          : t('decided', { excellent: decided.excellent, base: decided.baseCount })}
      </p>
    </>
  )
}

function Share({ line }: { line: Cap['proposed'] }) {
  const t = useTranslations('leader.cap')
  const shown = useSheetValue()
  const tenths = shareTenths(line.excellent, line.baseCount)
  if (tenths === null) return <>{t('noShare')}</>
  return <>{t(`share.${line.base}`, { share: shown({ tenths }), count: line.baseCount })}</>
}

function Many({ caps }: { caps: readonly Cap[] }) {
  const t = useTranslations('leader.cap')
  return (
    <Table
      caption={t('caption')}
      rows={caps}
      rowKey={(cap) => cap.unitId}
      columns={[
        { id: 'unit', head: t('unit'), isRowHead: true, cell: (cap) => cap.name },
        {
          id: 'proposed',
          head: t('proposedHead'),
          align: 'right',
          cell: (cap) => t('ofMax', { count: cap.proposed.excellent, max: cap.proposed.max }),
        },
        {
          id: 'decided',
          head: t('decidedHead'),
          align: 'right',
          cell: (cap) => t('ofMax', { count: cap.decided.excellent, max: cap.decided.max }),
        },
        {
          id: 'state',
          head: t('state'),
          cell: (cap) =>
            cap.proposed.excess > 0 ? (
              <Tag state="no">{t('overBy', { excess: cap.proposed.excess })}</Tag>
            ) : (
              <Tag state="ok">{t('inside')}</Tag>
            ),
        },
      ]}
    />
  )
}
