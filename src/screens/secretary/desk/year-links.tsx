'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { useYearLinks } from './use-year-links.ts'

/** On the desk: the way to everything between the meetings. */
export function YearLinks({ cellId }: { cellId: string }) {
  const t = useTranslations('desk.year')
  return (
    <nav aria-label={t('title')}>
      <SectionHead level={2}>{t('title')}</SectionHead>
      <ul className="grid gap-x-8 min-[700px]:grid-cols-3">
        {useYearLinks(cellId).map(({ href, text }) => (
          <li key={href} className="border-b border-rule">
            <Link href={href} className="flex min-h-12 items-center">
              {text}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
