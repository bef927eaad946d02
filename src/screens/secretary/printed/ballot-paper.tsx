'use client'

import { useTranslations } from 'next-intl'
import type { PrintableSheet } from '#contract/ballot.ts'
import { marksOf } from '#domain/ballot/rows.ts'
import type { LevelMark, TickedMark } from '#domain/ballot/types.ts'
import { Letterhead } from '#screens/kit/letterhead.tsx'
import { isExcellentRow } from './row-name.tsx'

type Row = PrintableSheet['rows'][number]

/**
 * One paper on A4 as people know it (domain.md 9): title, cell, year, numbered rows, one column a level. It bears no number, no name of the
 * voter and no place for a signature: one paper is like the other.
 */
export function BallotPaper({ sheet }: { sheet: PrintableSheet }) {
  const t = useTranslations('printed.sheet')
  const marks = useTranslations('printed')
  const first = sheet.rows.filter(({ key }) => !isExcellentRow(key))
  const second = sheet.rows.filter(({ key }) => isExcellentRow(key))
  return (
    <article className="print-page">
      <Letterhead upper={sheet.upperName} unit={sheet.cellName} state={t('state')} />
      <h1>{sheet.title}</h1>
      <p className="print-how">
        <b>{t('how')}</b> {t('howRest')} {sheet.atMost !== null && t('atMost', { count: sheet.atMost })}
      </p>
      <Rows rows={first} columns={marksOf(sheet.layout)} isOfNames={sheet.kind !== 'REHEARSAL'} from={1} />
      {second.length > 0 && (
        <>
          <h2>{marks('excellentPart')}</h2>
          <Rows rows={second} columns={marksOf('YES_NO')} isOfNames from={first.length + 1} />
        </>
      )}
      <p className="print-note">
        {sheet.rows.some(({ beside }) => beside?.selfLevel || beside?.committeeLevel) ? t('levels') : hasClosed(sheet) && t('closed')}
      </p>
    </article>
  )
}

type RowsProps = { rows: readonly Row[]; columns: readonly TickedMark[]; isOfNames: boolean; from: number }

function Rows({ rows, columns, isOfNames, from }: RowsProps) {
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
            <td>{from + index}</td>
            <th scope="row">{row.label}</th>
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
