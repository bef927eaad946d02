'use client'

import { useTranslations } from 'next-intl'
import { ChartFrame } from '#screens/kit/chart-frame.tsx'
import { useSheetValue } from '#screens/kit/chart-table.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { RowBars } from '../charts.tsx'
import type { Finding } from '../findings/finding.ts'
import { comparedWith, lastYearFinding, siblingsFinding, unitsFinding } from '../findings/of-comparison.ts'
import { useSaid } from '../findings/use-said.ts'
import { type Measure, measured, measures } from '../measures.ts'
import type { ComparedUnit, FigureProps } from '../page-view.ts'
import { RowsFigure } from './rows-figure.tsx'

/** The same period of the year before: two bars a share. */
export function LastYearFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const { period, total, before } = props.page
  const compared = comparedWith(total, before)
  const [now, then] = [String(period.year), String(period.year - 1)]
  return (
    <RowsFigure
      {...props}
      finding={lastYearFinding(compared)}
      unit={t('before.unit')}
      foot={t('before.foot')}
      rowHead={t('before.measure')}
      marks={[
        { mark: 'slate', label: now },
        { mark: 'light', label: then },
      ]}
      isPaired
      hidesParts
      most={1000}
      nameWidth={210}
      texts={[
        { head: now, width: 70 },
        { head: then, width: 70 },
        { head: t('before.change'), width: 92 },
      ]}
      rows={compared.map(({ measure, now: a, before: b }) => ({
        id: measure,
        name: t(`measure.${measure}`),
        parts: [a, b],
        texts: [
          { tenths: a },
          { tenths: b },
          t('before.points', { way: a > b ? 'up' : a < b ? 'down' : 'same', by: Math.abs(a - b) / 10 }),
        ],
      }))}
      empty={t('empty.before')}
    />
  )
}

/** The units below, a small drawing for each share. */
export const UnitsCompared = (props: FigureProps) => (
  <Multiples {...props} units={props.page.units} finding={unitsFinding(props.page.units)} kind="units" />
)

/** The unit among those of its level. */
export const SiblingsCompared = (props: FigureProps) => (
  <Multiples {...props} units={props.page.siblings} finding={siblingsFinding(props.page.siblings)} kind="siblings" />
)

type MultiplesProps = FigureProps & { units: readonly ComparedUnit[]; finding: Finding; kind: 'units' | 'siblings' }
type ToldUnit = ComparedUnit & { figures: NonNullable<ComparedUnit['figures']> }

/** Small multiples: the same rows on the same scale, one share after the other. */
function Multiples({ page, number, units, finding, kind }: MultiplesProps) {
  const t = useTranslations('charts')
  const said = useSaid()
  const told = units.flatMap((unit): ToldUnit[] => (unit.figures ? [{ ...unit, figures: unit.figures }] : []))
  const isEmpty = told.length < 2
  return (
    <ChartFrame
      number={t('number', { number })}
      title={said(finding)}
      unit={t(`compare.${kind}`)}
      source={page.source}
      foot={isEmpty ? undefined : `${t('compare.foot')} ${page.leftOut}`}
      sheet={
        isEmpty
          ? null
          : {
              rowHead: t('unit'),
              columns: measures.map((measure) => t(`measure.${measure}`)),
              rows: told.map((unit) => ({
                id: unit.id,
                head: unit.name,
                values: measures.map((measure) => ({ tenths: measured(measure, unit.figures) })),
                isTotal: unit.isHere ?? false,
              })),
            }
      }
    >
      {isEmpty ? (
        <EmptyState title={t('empty.title')}>{t('empty.compare')}</EmptyState>
      ) : (
        <div className="chart-multiples">
          {measures.map((measure) => (
            <Multiple key={measure} measure={measure} units={told} />
          ))}
        </div>
      )}
    </ChartFrame>
  )
}

function Multiple({ measure, units }: { measure: Measure; units: readonly ToldUnit[] }) {
  const t = useTranslations('charts')
  const shown = useSheetValue()
  return (
    <section>
      <h4>{t(`measure.${measure}`)}</h4>
      <RowBars
        marks={['light', 'slate']}
        most={1000}
        nameWidth={132}
        texts={[{ head: '', width: 62 }]}
        bars={units.map((unit) => {
          const tenths = measured(measure, unit.figures)
          const parts = unit.isHere ? [0, tenths ?? 0] : [tenths ?? 0, 0]
          return { id: unit.id, name: unit.name, href: unit.href, isStrong: unit.isHere ?? false, parts, texts: [shown({ tenths })] }
        })}
      />
    </section>
  )
}
