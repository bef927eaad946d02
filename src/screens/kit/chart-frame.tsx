'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from './button.tsx'
import { printAlone, savePicture, saveSheet } from './chart-files.ts'
import type { Sheet, SheetLocale } from './chart-sheet.ts'
import { ChartTable } from './chart-table.tsx'
import './chart-frame.css'

export type ChartFrameProps = {
  /** "Biểu 3". */
  number: string
  /** What the chart says, as a sentence. */
  title: string
  /** Unit, and what is counted. */
  unit?: string | undefined
  /** Base and exclusions. */
  foot?: ReactNode
  /** Whose figures, of which time, drawn when: stands on what is saved and printed. */
  source: string
  /** The exact numbers; without them there is nothing to draw. */
  sheet?: Sheet | null | undefined
  /** The drawing as one sentence, for those who do not see it. */
  sentence?: string | undefined
  children: ReactNode
  className?: string
}

/** A figure as in a statistical yearbook: finding, unit, drawing, foot; its exact numbers one key away (T), and what it may be saved as. */
export function ChartFrame({ number, title, unit, foot, source, sheet, sentence, children, className }: ChartFrameProps) {
  const titleId = useId()
  const figure = useRef<HTMLElement>(null)
  const { asTable, turn, drawing, table } = useTurning()
  const onKeyDown = (event: KeyboardEvent) => {
    const isTurn = event.key.toLowerCase() === 't' || (event.key === 'Escape' && asTable)
    if (!sheet || !isTurn || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return
    event.preventDefault()
    turn()
  }
  return (
    <figure ref={figure} className={`fig chart-fig ${className ?? ''}`} aria-labelledby={titleId} onKeyDown={onKeyDown}>
      <figcaption>
        <span className="fig-no num">{number}</span>
        <h3 id={titleId} className="num">
          {title}
        </h3>
        {unit && <p className="fig-unit num">{unit}</p>}
      </figcaption>
      {asTable && sheet ? (
        <section ref={table} className="fig-body" tabIndex={-1} aria-label={title}>
          <ChartTable sheet={sheet} caption={unit ? `${title}. ${unit}` : title} />
        </section>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the key T turns what has the focus into its table
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this groups a drawing under its sentence
        <div
          ref={drawing}
          role="group"
          className="fig-body"
          {...(sheet ? { tabIndex: 0, 'aria-keyshortcuts': 'T' } : {})}
          aria-label={sentence ?? title}
        >
          {children}
        </div>
      )}
      {foot && <p className="fig-foot num">{foot}</p>}
      <p className="chart-source num">{source}</p>
      {sheet && <Acts figure={figure} name={`${number} ${source}`} sheet={sheet} asTable={asTable} onTurn={turn} />}
    </figure>
  )
}

/** Drawing or table; the focus goes along, and back to where it was. */
function useTurning() {
  const [asTable, setAsTable] = useState(false)
  const drawing = useRef<HTMLDivElement>(null)
  const table = useRef<HTMLElement>(null)
  const turn = () => {
    flushSync(() => setAsTable(!asTable))
    ;(asTable ? drawing : table).current?.focus()
  }
  return { asTable, turn, drawing, table }
}

type ActsProps = { figure: { current: HTMLElement | null }; name: string; sheet: Sheet; asTable: boolean; onTurn: () => void }

function Acts({ figure, name, sheet, asTable, onTurn }: ActsProps) {
  const t = useTranslations('kit.figure')
  const locale = useLocale() as SheetLocale
  const [failed, setFailed] = useState(false)
  const keep = (saving: Promise<void>) => saving.then(() => setFailed(false)).catch(() => setFailed(true))
  return (
    <div className="chart-acts no-print">
      <Button kind="quiet" size="small" aria-keyshortcuts="T" onPress={onTurn}>
        {asTable ? t('chart') : t('table')} <kbd aria-hidden>T</kbd>
      </Button>
      <Button
        kind="quiet"
        size="small"
        aria-label={t('savePicture')}
        onPress={() => figure.current && keep(savePicture(figure.current, name))}
      >
        PNG
      </Button>
      <Button kind="quiet" size="small" aria-label={t('saveSheet')} onPress={() => keep(saveSheet(sheet, name, locale))}>
        CSV
      </Button>
      <Button kind="quiet" size="small" aria-label={t('printThis')} onPress={() => figure.current && printAlone(figure.current)}>
        {t('print')}
      </Button>
      {failed && <span role="alert">{t('failed')}</span>}
    </div>
  )
}

const isWriting = (target: EventTarget): boolean => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
