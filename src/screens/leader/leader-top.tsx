'use client'

import { useTranslations } from 'next-intl'
import type { LeaderPage, ShareRow } from '#contract/leader.ts'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Crumbs } from '#screens/kit/crumbs.tsx'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { Menu } from '#screens/kit/menu.tsx'
import { periodQuery } from './period.ts'
import { periodOf } from './use-page-view.ts'

/** Where in the tree the page is, the ways down and sideways; the period goes along. */
export function LeaderTop({ page, asOf }: { page: LeaderPage; asOf: string }) {
  const t = useTranslations('leader')
  const query = periodQuery(periodOf(page))
  const opened = (rows: readonly Pick<ShareRow, 'opens' | 'names'>[]) =>
    rows.flatMap((row) =>
      row.opens && row.opens !== page.unitId ? [{ id: row.opens, label: row.names[0] ?? '', href: paths.leader(row.opens) + query }] : [],
    )
  const [below, beside] = [opened(page.rows), opened(page.siblings)]
  return (
    <header className="leader-top">
      <Crumbs
        label={t('crumbs')}
        crumbs={page.breadcrumb.map(({ unitId, name }) => ({
          id: unitId,
          label: name,
          ...(unitId === page.unitId ? {} : { href: paths.leader(unitId) + query }),
        }))}
      >
        {below.length > 0 && <Menu size="small" label={t('open', { count: below.length })} items={below} />}
        {beside.length > 0 && <Menu size="small" kind="quiet" label={t('beside')} items={beside} />}
      </Crumbs>
      <p className="leader-source num">{asOf}</p>
      <DeskBar>
        <ButtonLink href={paths.today} kind="quiet" size="small">
          {t('toToday')}
        </ButtonLink>
      </DeskBar>
    </header>
  )
}
