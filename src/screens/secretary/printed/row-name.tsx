'use client'

import { useTranslations } from 'next-intl'

/** "3. Đặng Thị Kim Loan"; on the second sheet of TWO_SHEET with what that row asks. */
export function RowName({ row, number }: { row: { key: string; label: string }; number: number }) {
  const t = useTranslations('printed')
  return (
    <>
      {t('count.row', { number, name: row.label })}
      {isExcellentRow(row.key) && <span className="second"> ({t('excellentPart')})</span>}
    </>
  )
}

/** A nominee's row on the second sheet (domain/ballot/rows.ts). */
export const isExcellentRow = (key: string): boolean => key.startsWith('excellent:')
