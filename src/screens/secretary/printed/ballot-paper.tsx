'use client'

import { useTranslations } from 'next-intl'
import type { PrintableSheet } from '#contract/ballot.ts'
import { marksOf } from '#domain/ballot/rows.ts'
import type { LevelMark, TickedMark } from '#domain/ballot/types.ts'
import { Letterhead } from '#screens/kit/letterhead.tsx'

type Row = PrintableSheet['rows'][number]

/**
 * One paper on A4 as people know it (domain.md 9): title, cell, year, numbered rows, one column a level. It bears no number, no name of the
 * voter and no place for a signature: one paper is like the other.
 */
export function BallotPaper({ sheet }: { sheet: PrintableSheet }) {
  const t = useTranslations('printed.sheet')
  return (
    <article className="print-page">
      <Letterhead upper={sheet.upperName} unit={sheet.cellName} state={t('state')} />
      <h1>{sheet.title}</h1>
      <p className="print-how">
        <b>{t('how')}</b> {t('howRest')} {sheet.atMost !== null && t('atMost', { count: sheet.atMost })}
      </p>
      <Rows rows={sheet.rows} columns={marksOf(sheet.layout)} isOfNames={sheet.kind !== 'REHEARSAL'} />
      <p className="print-note">
        {sheet.rows.some(({ beside }) => beside?.selfLevel || beside?.committeeLevel) ? t('levels') : hasClosed(sheet) && t('closed')}
      </p>
    </article>
  )
}

type RowsProps = { rows: readonly Row[]; columns: readonly TickedMark[]; isOfNames: boolean }

function Rows({ rows, columns, isOfNames }: RowsProps) {
  const t = useTranslations('printed')
  const hasBeside = rows.some(({ beside }) => beside?.selfLevel || beside?.committeeLevel)
  const level = (mark: LevelMark | null | undefined) => (mark ? t(`level.${mark}`) : '')
  return (
    <table className="print-rows">
      <thead>
        <tr>
          <th scope="col">{t('sheet.no')}</th>
          <th scope="col">{isOfNames ? t('sheet.name') : t('sheet.content')}</th>
          {hasBeside && <th scope="col">{t('sheet.selfLevel')}</th>}
          {hasBeside && <th scope="col">{t('sheet.committeeLevel')}</th>}
          {columns.map((mark) => (
            <th key={mark} scope="col" className="print-mark">
              {t(`markLong.${mark}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="num">
        {rows.map((row, index) => (
          <tr key={row.key}>
            <td>{index + 1}</td>
            <th scope="row">
              {row.label}
              {row.beside?.norms && <small className="print-norms">{t('sheet.norms', row.beside.norms)}</small>}
            </th>
            {hasBeside && <td>{level(row.beside?.selfLevel)}</td>}
            {hasBeside && <td>{level(row.beside?.committeeLevel)}</td>}
            {columns.map((mark) => (
              <td key={mark}>
                {row.marks.includes(mark) ? (
                  <i className="print-box" />
                ) : (
                  <i className="print-box print-closed" title={t('sheet.notHere')} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const hasClosed = ({ rows }: PrintableSheet): boolean => rows.some(({ closed }) => closed.length > 0)
