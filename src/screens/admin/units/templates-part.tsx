'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { TreeUnit } from '#contract/admin.ts'
import { paths } from '#contract/paths.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'

/** All that a unit gives the cells below it to work with. A cell has rules and agendas only: the rest comes from above. */
export function TemplatesPart({ unit: { id, isCell } }: { unit: TreeUnit }) {
  const t = useTranslations('admin.unit')
  const forCells = [
    { key: 'reflection', href: paths.reflectionTemplate(id) },
    { key: 'registration', href: paths.registrationTemplates(id) },
    { key: 'reading', href: paths.unitReading(id) },
    { key: 'titles', href: paths.commendationTitles(id) },
  ] as const
  const links = [
    { key: 'rules', href: paths.adminRuleSet(id) },
    { key: 'agendas', href: paths.templates(id) },
    ...(isCell ? [] : forCells),
  ] as const
  return (
    <section>
      <SectionHead>{t('templates')}</SectionHead>
      <ul className="grid gap-x-8 min-[800px]:grid-cols-2">
        {links.map(({ key, href }) => (
          <li key={key} className="border-b border-rule">
            <Link href={href} className="flex min-h-12 items-center">
              {t(`templateLinks.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
