'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'

/** The other pages of the notebook. */
export function NotebookLinks() {
  const t = useTranslations('notebook.links')
  const links = [
    { href: paths.reflection(), text: t('reflection') },
    { href: paths.registration, text: t('registration') },
    { href: paths.reading(), text: t('reading') },
    { href: paths.campaigns, text: t('campaigns') },
    { href: paths.goodDeeds, text: t('goodDeeds') },
    { href: paths.upward, text: t('upward') },
    { href: paths.searchNotebook, text: t('search') },
    { href: paths.book, text: t('book') },
  ]
  return (
    <nav aria-label={t('title')} className="no-print mb-6">
      <ul className="grid gap-x-8 min-[560px]:grid-cols-2 min-[1000px]:grid-cols-4">
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
