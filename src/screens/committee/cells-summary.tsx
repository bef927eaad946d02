'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { BoardRow, CommitteeBoard } from '#contract/committee.ts'
import { levels } from '#domain/classification/levels.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import { Button } from '#screens/kit/button.tsx'
import { LevelName } from './level-name.tsx'
import { ShareLines } from './share-lines.tsx'
import './board-table.css'

/** What each cell proposes and what is decided, on one sheet for the committee's meeting: figures only, no names. */
export function CellsSummary({ board }: { board: CommitteeBoard }) {
  const t = useTranslations('committee.summary')
  return (
    <section className="board-summary grid grid-cols-1 gap-3">
      <div className="no-print flex flex-wrap items-center justify-between gap-3">
        <p className="text-ink-2">{t('intro')}</p>
        <Button size="small" onPress={() => window.print()}>
          {t('print')}
        </Button>
      </div>
      <h2 className="text-desk-3">{t('title', { year: String(board.year), unit: board.unitName })}</h2>
      <div className="sheet-table-scroll">
        <table className="sheet-table num">
          <caption className="sr-only">{t('title', { year: String(board.year), unit: board.unitName })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('cell')}</th>
              <th scope="col" className="to-right">
                {t('voted')}
              </th>
              {levels.map((level) => (
                <th key={level} scope="col" className="to-right">
                  <LevelName level={level} />
                </th>
              ))}
              <th scope="col" className="to-right">
                {t('share')}
              </th>
              <th scope="col" className="to-right">
                {t('differs')}
              </th>
              <th scope="col" className="to-right">
                {t('decided')}
              </th>
            </tr>
          </thead>
          <tbody>
            {board.cells.map((cell) => (
              <Line key={cell.cellId} name={cell.name} rows={board.rows.filter((row) => row.cellId === cell.cellId)} />
            ))}
            <Line name={t('all')} rows={board.rows} />
          </tbody>
        </table>
      </div>
      <p className="num">{t('cap', { count: board.proposed.excellent, max: board.proposed.max, percent: board.proposed.percent })}</p>
      <ShareLines shares={board.proposed.shares} />
    </section>
  )
}

function Line({ name, rows }: { name: string; rows: readonly BoardRow[] }) {
  const format = useFormatter()
  const at = (level: string) => rows.filter((row) => row.proposal === level).length
  const share = shareTenths(at('EXCELLENT'), at('EXCELLENT') + at('GOOD'))
  const voted = rows.filter((row) => row.voted)
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="to-right">
        {voted.length}/{rows.length}
      </td>
      {levels.map((level) => (
        <td key={level} className="to-right">
          {at(level)}
        </td>
      ))}
      <td className="to-right">
        {share === null ? '–' : format.number(share / 1000, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })}
      </td>
      <td className="to-right">{voted.filter((row) => row.mismatches.length > 0).length}</td>
      <td className="to-right">
        {voted.filter((row) => row.decided !== null).length}/{voted.length}
      </td>
    </tr>
  )
}
