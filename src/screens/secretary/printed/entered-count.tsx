'use client'

import { useTranslations } from 'next-intl'
import type { PrintedFigures } from '#domain/ballot/printed-papers.ts'
import type { Mark, PublicRow } from '#domain/ballot/types.ts'
import { Stats } from '#screens/kit/pairs.tsx'

/** The count as it was entered, to read. */
export function EnteredCount({ rows, own }: { rows: readonly PublicRow[]; own: PrintedFigures }) {
  const t = useTranslations('printed')
  const { collected, invalid, tally } = own
  return (
    <details className="prn-entered">
      <summary>{t('count.mine')}</summary>
      <Stats
        stats={[
          { id: 'collected', label: t('count.collected'), value: collected },
          { id: 'invalid', label: t('count.invalid'), value: invalid },
          { id: 'valid', label: t('count.valid'), value: collected - invalid },
        ]}
      />
      <ol className="num">
        {rows.map((row, index) => (
          <li key={row.key}>
            {t('count.row', { number: index + 1, name: row.label })}
            <span className="second">
              {[...row.marks, 'BLANK' as const].map((mark: Mark) => `${t(`mark.${mark}`)} ${tally[row.key]?.[mark] ?? 0}`).join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </details>
  )
}
