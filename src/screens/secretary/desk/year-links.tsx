'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'

/** What the cell committee does between the meetings. */
export function YearLinks({ cellId }: { cellId: string }) {
  const t = useTranslations('desk.year')
  const links = [
    { href: paths.cellRegistrations(cellId), text: t('registrations') },
    { href: paths.remarks(cellId), text: t('remarks') },
    { href: paths.cellDeeds(cellId), text: t('deeds') },
    { href: paths.cellProgrammes(cellId), text: t('programmes') },
    { href: paths.cellCampaigns(cellId), text: t('campaigns') },
    { href: paths.helpPlans(cellId), text: t('help') },
    { href: paths.cellNorms(cellId), text: t('norms') },
    { href: paths.cellUpward(cellId), text: t('upward') },
    { href: paths.cellBooks(cellId), text: t('books') },
  ]
  return (
    <nav aria-label={t('title')}>
      <SectionHead level={2}>{t('title')}</SectionHead>
      <ul className="grid gap-x-8 min-[700px]:grid-cols-3">
        {links.map(({ href, text }) => (
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
