'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from './button.tsx'

export type FigureProps = {
  /** "Biểu 3". */
  number: ReactNode
  /** What the chart says, as a sentence. */
  title: ReactNode
  /** Unit, and what is counted. */
  unit?: ReactNode
  /** Base and exclusions. */
  foot?: ReactNode
  /** The same figures as a Table, behind a switch. */
  table?: ReactNode
  children: ReactNode
  className?: string
}

/** A figure as in a statistical yearbook. */
export function Figure({ number, title, unit, foot, table, children, className }: FigureProps) {
  const t = useTranslations('kit.figure')
  const [asTable, setAsTable] = useState(false)
  return (
    <figure className={`fig ${className ?? ''}`}>
      <figcaption className="fig-head">
        <div>
          <span className="fig-no num">{number}</span>
          <h2 className="num">{title}</h2>
          {unit && <p className="fig-unit num">{unit}</p>}
        </div>
        {table && (
          <Button kind="quiet" size="small" className="no-print" aria-pressed={asTable} onPress={() => setAsTable(!asTable)}>
            {asTable ? t('chart') : t('table')}
          </Button>
        )}
      </figcaption>
      <div className="fig-body">{asTable ? table : children}</div>
      {foot && <p className="fig-foot num">{foot}</p>}
    </figure>
  )
}
