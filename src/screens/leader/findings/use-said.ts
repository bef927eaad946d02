'use client'

import { useTranslations } from 'next-intl'
import type { Tenths } from '#screens/kit/chart-sheet.ts'
import { useSheetValue } from '#screens/kit/chart-table.tsx'
import type { Finding, FindingKey } from './finding.ts'

/** A finding in the reader's language. */
export function useSaid(): (finding: Finding) => string {
  const t = useTranslations('charts.finding')
  return saidWith(t as unknown as Translate, useSheetValue())
}

type Translate = (key: FindingKey, values: Record<string, string | number>) => string

/** Says a finding by one language's sentences and numbers. */
export const saidWith =
  (t: Translate, shown: (value: Tenths) => string) =>
  ({ key, values = {} }: Finding): string =>
    t(key, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'object' ? shown(value) : value])))
