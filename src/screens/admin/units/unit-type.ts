'use client'

import { useTranslations } from 'next-intl'

/** The kinds of unit that most places have. A type is data: whatever else an organisation chose stands as it is. */
export const usualTypes = ['PROVINCE', 'COMMUNE', 'GRASSROOTS', 'SECTION', 'CELL'] as const

export function useTypeName(): (type: string) => string {
  const t = useTranslations('admin.unit.types')
  return (type) => {
    const key = type as (typeof usualTypes)[number]
    return t.has(key) ? t(key) : type
  }
}
