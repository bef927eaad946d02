'use client'

import { useTranslations } from 'next-intl'
import type { UnitFigures } from '#domain/statistics/parts.ts'
import type { SheetValue } from '#screens/kit/chart-sheet.ts'
import type { Mark } from '../drawings/marks.tsx'
import type { UnitView } from '../page-view.ts'
import { RowsFigure, type RowsProps } from './rows-figure.tsx'

type Of<Value> = (figures: UnitFigures) => Value

export type ByUnitProps = Omit<RowsProps, 'rows' | 'rowHead' | 'empty' | 'marks' | 'texts' | 'more' | 'most' | 'foot'> & {
  foot?: string
  marks: readonly { mark: Mark; label: string; of: Of<number> }[]
  texts: readonly { head: string; width: number; of: Of<SheetValue> }[]
  more?: readonly { head: string; of: Of<SheetValue> }[]
  isCounted: Of<boolean>
  /** What the width stands for, seen from all that is drawn; left out: each bar fills it. */
  most?: (all: readonly UnitFigures[]) => number
}

/** A bar for everything together, and one for each unit below. */
export function ByUnitFigure({ marks, texts, more = [], isCounted, most, foot, ...props }: ByUnitProps) {
  const t = useTranslations('charts')
  const { units, total, leftOut } = props.page
  const counted = units.flatMap((unit) => (unit.figures && isCounted(unit.figures) ? [{ ...unit, figures: unit.figures }] : []))
  const waiting = units.filter(({ figures }) => figures && !isCounted(figures)).map(({ name }) => name)
  const row = ({ figures, ...unit }: UnitView & { figures: UnitFigures }, isTotal: boolean) => ({
    ...{ id: unit.id, name: unit.name, href: unit.href, isTotal },
    parts: marks.map(({ of }) => of(figures)),
    texts: texts.map(({ of }) => of(figures)),
    more: more.map(({ of }) => of(figures)),
  })
  const all = counted.length > 1 ? [row({ id: 'all', name: t('total'), href: null, figures: total }, true)] : []
  return (
    <RowsFigure
      {...props}
      rowHead={t('unit')}
      marks={marks}
      texts={texts}
      more={more.map(({ head }) => head)}
      rows={[...all, ...counted.map((unit) => row(unit, false))]}
      empty={t('empty.units')}
      {...(most ? { most: most(counted.map(({ figures }) => figures)) } : {})}
      foot={[foot, waiting.length > 0 && t('waiting', { names: waiting.join('; ') }), leftOut].filter(Boolean).join(' ')}
    />
  )
}
