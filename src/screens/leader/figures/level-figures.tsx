'use client'

import { useTranslations } from 'next-intl'
import { assessed } from '#domain/classification/excellent-cap.ts'
import type { Level } from '#domain/classification/levels.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import type { UnitFigures } from '#domain/statistics/parts.ts'
import type { Mark } from '../drawings/marks.tsx'
import { collectivesFinding, excellentFinding, excellentOfGood, levelsFinding, selfAssessedFinding } from '../findings/of-levels.ts'
import type { FigureProps } from '../page-view.ts'
import { ByUnitFigure } from './by-unit-figure.tsx'

export const levelMarks: readonly { level: Level; mark: Mark }[] = [
  { level: 'EXCELLENT', mark: 'gold' },
  { level: 'GOOD', mark: 'slate' },
  { level: 'SATISFACTORY', mark: 'light' },
  { level: 'NOT_COMPLETED', mark: 'hatch' },
]

const hasLevels = ({ levels }: UnitFigures): boolean => assessed(levels.levels) > 0

/** The share of each level by unit. */
export function LevelsFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const { noMajority } = props.page.total.levels
  return (
    <ByUnitFigure
      {...props}
      finding={levelsFinding(props.page.total.levels)}
      unit={t('levels.unit')}
      {...(noMajority > 0 ? { foot: t('levels.noMajority', { count: noMajority }) } : {})}
      isCounted={hasLevels}
      isNumbered
      marks={levelMarks.map(({ level, mark }) => ({ mark, label: t(`level.${level}`), of: ({ levels }) => levels.levels[level] }))}
      texts={[
        { head: t('people'), width: 60, of: ({ levels }) => assessed(levels.levels) },
        { head: t('levels.ofGood'), width: 108, of: ({ levels }) => ({ tenths: excellentOfGood(levels.levels) }) },
      ]}
    />
  )
}

/** The cells themselves by their own level: collectives, not persons. */
export function CollectivesFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const { collectives, levels } = props.page.total
  return (
    <ByUnitFigure
      {...props}
      finding={collectivesFinding(collectives)}
      unit={t('collectives.unit')}
      foot={t('collectives.foot', { reviewed: collectives.reviewed, cells: levels.cells, tooNew: collectives.tooNew })}
      isCounted={(figures) => assessed(figures.collectives.levels) > 0}
      isNumbered
      marks={levelMarks.map(({ level, mark }) => ({
        mark,
        label: t(`level.${level}`),
        of: (figures) => figures.collectives.levels[level],
      }))}
      texts={[{ head: t('collectives.cells'), width: 60, of: (figures) => assessed(figures.collectives.levels) }]}
      more={[
        { head: t('collectives.decided'), of: (figures) => assessed(figures.collectives.decided) },
        { head: t('collectives.reviewed'), of: (figures) => figures.collectives.reviewed },
        { head: t('collectives.tooNew'), of: (figures) => figures.collectives.tooNew },
      ]}
    />
  )
}

/** EXCELLENT of those good or above, and of all with a level: both percentages are published. The cap is the organisation's. */
export function ExcellentFigure({ capPercent, ...props }: FigureProps & { capPercent: number | null }) {
  const t = useTranslations('charts')
  const share = ({ levels }: UnitFigures) => excellentOfGood(levels.levels) ?? 0
  return (
    <ByUnitFigure
      {...props}
      finding={excellentFinding(props.page.total.levels.levels)}
      unit={t('excellent.unit')}
      {...(capPercent === null ? {} : { foot: t('excellent.foot') })}
      isCounted={({ levels }) => levels.levels.EXCELLENT + levels.levels.GOOD > 0}
      hidesParts
      nameWidth={160}
      most={(all) => Math.max(...all.map(share), (capPercent ?? 0) * 10, 50) * 1.2}
      line={capPercent === null ? null : { at: capPercent * 10, text: t('excellent.cap', { percent: capPercent }) }}
      marks={[{ mark: 'gold', label: t('level.EXCELLENT'), of: share }]}
      texts={[
        { head: t('excellent.ofGood'), width: 76, of: ({ levels }) => ({ tenths: excellentOfGood(levels.levels) }) },
        {
          head: t('excellent.ofAssessed'),
          width: 84,
          of: ({ levels }) => ({ tenths: shareTenths(levels.levels.EXCELLENT, assessed(levels.levels)) }),
        },
      ]}
      more={[{ head: t('level.EXCELLENT'), of: ({ levels }) => levels.levels.EXCELLENT }]}
    />
  )
}

/** How many of those to be classified have handed in their self-assessment. */
export function SelfAssessedFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const share = ({ levels }: UnitFigures) => shareTenths(levels.selfAssessed, levels.due)
  return (
    <ByUnitFigure
      {...props}
      finding={selfAssessedFinding(props.page.total.levels)}
      unit={t('self.unit')}
      foot={t('self.foot')}
      isCounted={({ levels }) => levels.due > 0}
      hidesParts
      most={() => 1000}
      marks={[{ mark: 'light', label: t('self.handed'), of: (figures) => share(figures) ?? 0 }]}
      texts={[
        { head: t('self.left'), width: 76, of: ({ levels }) => levels.due - levels.selfAssessed },
        { head: t('share'), width: 72, of: (figures) => ({ tenths: share(figures) }) },
      ]}
      more={[
        { head: t('self.handed'), of: ({ levels }) => levels.selfAssessed },
        { head: t('self.due'), of: ({ levels }) => levels.due },
      ]}
    />
  )
}
