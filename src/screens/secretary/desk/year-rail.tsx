'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useYearLinks } from './use-year-links.ts'

/** At the left of each page of the year: the others, and which one this is. On a phone the way back to the desk is enough. */
export function YearRail({ cellId }: { cellId: string }) {
  const t = useTranslations('desk.year')
  const here = usePathname()
  return (
    <nav aria-label={t('title')} className="no-print max-[1100px]:hidden">
      <ul>
        {useYearLinks(cellId).map(({ href, text }) => {
          const isHere = href === here
          return (
            <li key={href} className={isHere ? 'border-l-4 border-red bg-paper font-semibold' : 'border-l-4 border-transparent'}>
              <Link href={href} aria-current={isHere ? 'page' : undefined} className="flex min-h-11 items-center px-4 py-1 no-underline">
                {text}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
