'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { CellRegistrations } from '#contract/registration.ts'
import { defaultTopics } from '#domain/notebook/reflection-topics.ts'
import { SectionHead } from '#screens/kit/section-head.tsx'

/** What the cell holds its members to, by topic: to see what nobody registered. */
export function ItemsByTopic({ page }: { page: CellRegistrations }) {
  const t = useTranslations('registration.desk')
  const locale = useLocale()
  const all = page.rows.flatMap(({ name, inForce }) => (inForce?.items ?? []).map((item) => ({ name, item })))
  if (all.length === 0) return null
  const known = defaultTopics.map(({ code, short }) => ({ code: code as string | null, label: short[locale] }))
  const groups = [...known, { code: null, label: t('noTopic') }].map(({ code, label }) => ({
    ...{ code, label },
    items: all.filter(({ item }) => (known.some((topic) => topic.code === item.topic) ? item.topic : null) === code),
  }))
  return (
    <section className="grid gap-4">
      <SectionHead level={2} aside={t('itemsInAll', { count: all.length })}>
        {t('byTopic')}
      </SectionHead>
      {groups.map(({ code, label, items }) => (
        <div key={code ?? 'none'} className="border-b border-rule pb-3">
          <h3 className="flex justify-between gap-3">
            {label}
            <span className="num">{items.length}</span>
          </h3>
          {items.length === 0 && code !== null && <p className="second">{t('noneOfTopic')}</p>}
          <ul className="grid gap-1">
            {items.map(({ name, item }) => (
              <li key={`${name} ${item.id}`}>
                <b>{name}:</b> {item.what} {item.measure && <span className="second">({item.measure})</span>}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}
