'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { LeaderPage } from '#contract/leader.ts'
import { assessed } from '#domain/classification/excellent-cap.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Figure } from '#screens/kit/figure.tsx'
import { LimitStrip } from '#screens/kit/limit-strip.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'

type Cap = LeaderPage['caps'][number]

/** Each organisation against its own cap; the caps are never added up. */
export function CapFigure({ page, number }: { page: LeaderPage; number: number }) {
  const t = useTranslations('leader')
  const { caps } = page
  const [only] = caps
  const settled = isSettled(page)
  const base = only ? t(`cap.base.${only.proposed.base}`, { percent: only.proposed.percent }) : undefined
  return (
    <Figure number={t('figure', { number })} title={useTitle(caps, settled)} unit={base} foot={caps.length > 0 ? t('cap.foot') : undefined}>
      {caps.length === 0 && <EmptyState title={t('cap.none')}>{t('cap.noneHint', { smallest: page.smallestShown })}</EmptyState>}
      {caps.length === 1 && only && <One cap={only} page={page} settled={settled} />}
      {caps.length > 1 && <Many caps={caps} />}
    </Figure>
  )
}

/** Everybody who has a level has it by decision: what was proposed is history. */
const isSettled = ({ total: { levels } }: LeaderPage): boolean =>
  assessed(levels.decided) > 0 && assessed(levels.decided) === assessed(levels.levels)

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

function One({ cap, page, settled }: { cap: Cap; page: LeaderPage; settled: boolean }) {
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
  const format = useFormatter()
  const tenths = shareTenths(line.excellent, line.baseCount)
  if (tenths === null) return <>{t('noShare')}</>
  const share = format.number(tenths / 1000, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return <>{t(`share.${line.base}`, { share, count: line.baseCount })}</>
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
