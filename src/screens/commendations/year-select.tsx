'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Select } from '#screens/kit/select.tsx'

/** Another year of the same page. */
export function YearSelect({ href, year, today }: { href: string; year: number; today: string }) {
  const t = useTranslations('commendations')
  const router = useRouter()
  const now = Number(today.slice(0, 4))
  const years = [...new Set([year, now, now - 1, now - 2, now - 3, now - 4])].toSorted((a, b) => b - a).map(String)
  return (
    <Select
      label={t('year')}
      placeholder={t('year')}
      items={years.map((id) => ({ id, label: id }))}
      value={String(year)}
      onChange={(chosen) => router.push(`${href}?year=${chosen}`)}
    />
  )
}
