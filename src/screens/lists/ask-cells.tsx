'use client'

import { useTranslations } from 'next-intl'
import type { AskPage, AskRow } from '#contract/ask.ts'
import { weightOfShown } from '#domain/statistics/ask.ts'
import { type DataColumn, DataTable } from '#screens/kit/data-table.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { RemindCells } from './remind-cells.tsx'

/** The cells themselves, the worst first. */
export function AskCells({ page, onReminded }: { page: AskPage; onReminded: () => void }) {
  const t = useTranslations('lists')
  const { ask, unitId, period, under, rows, left, units, smallestShown } = page
  const isCounted = ask !== 'not-met' && ask !== 'no-thematic'
  const says = useLackWords()
  const columns: DataColumn<AskRow>[] = [
    { id: 'name', head: t('cell'), cell: ({ name }) => name, isRowHead: true, sortBy: ({ name }) => name },
    ...(units.length > 0
      ? [{ id: 'unit', head: t('unit'), cell: ({ unitName }: AskRow) => unitName, sortBy: ({ unitName }: AskRow) => unitName }]
      : []),
    ...(isCounted
      ? [
          {
            id: 'lack',
            head: t(`ask.${ask}.column`),
            cell: ({ shown }: AskRow) => says(shown),
            sortBy: ({ shown }: AskRow) => weightOfShown(shown),
          },
        ]
      : []),
    { id: 'told', head: t('told'), cell: ({ told }) => <Told told={told} /> },
  ]
  return (
    <section>
      <SectionHead level={3}>{t('theCells')}</SectionHead>
      <div className="ask-acts">
        <RemindCells page={page} onReminded={onReminded} />
        <SheetButton name="asked" unitId={unitId} id={[ask, period, ...(under ? [under] : [])].join('~')} />
      </div>
      <DataTable caption={t('theCells')} columns={columns} rows={rows} rowKey={({ cellId }) => cellId} empty={t('noneHere')} />
      {left > 0 && <p className="second py-2">{t('left', { count: left })}</p>}
      {rows.some(({ shown }) => shown.kind === 'ABOUT' || shown.kind === 'HIDDEN') && (
        <p className="second py-2">{t('foot', { count: smallestShown })}</p>
      )}
    </section>
  )
}

function Told({ told }: Pick<AskRow, 'told'>) {
  const t = useTranslations('lists')
  return told ? (
    t('toldBy', { day: dayText(told.at), name: told.byName, unit: told.unitName })
  ) : (
    <span className="second">{t('notTold')}</span>
  )
}

function useLackWords(): (shown: AskRow['shown']) => string {
  const t = useTranslations('lists.shown')
  return (shown) => {
    switch (shown.kind) {
      case 'EXACT':
        return String(shown.count)
      case 'ABOUT':
        return shown.most === null ? t('atLeast', { least: shown.least }) : t('about', { least: shown.least, most: shown.most })
      case 'DROP':
        return t('drop', { from: shown.from, to: shown.to })
      case 'HIDDEN':
        return t('hidden')
      case 'ABSENT':
        return '–'
    }
  }
}
