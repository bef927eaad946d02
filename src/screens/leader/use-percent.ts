'use client'

import { useFormatter } from 'next-intl'

/** Tenths of a percent as the language writes them: 20,1%. */
export function usePercent(): (tenths: number | null) => string {
  const format = useFormatter()
  return (tenths) =>
    tenths === null ? '–' : format.number(tenths / 1000, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
}
