'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AskPage } from '#contract/ask.ts'
import { paths } from '#contract/paths.ts'
import { DataTable } from '#screens/kit/data-table.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'

/** How many cells lack it under each unit below; each opens to its own answer. */
export function AskUnits({ page: { ask, units } }: { page: AskPage }) {
  const t = useTranslations('lists')
  return (
    <section>
      <SectionHead level={3}>{t('byUnit')}</SectionHead>
      <DataTable
        caption={t('byUnit')}
        rows={units}
        rowKey={({ unitId }) => unitId}
        empty={null}
        columns={[
          {
            id: 'name',
            head: t('unit'),
            cell: ({ unitId, name }) => <Link href={paths.leaderList(unitId, ask)}>{name}</Link>,
            isRowHead: true,
            sortBy: ({ name }) => name,
          },
          { id: 'lacking', head: t('lacking'), cell: ({ lacking }) => lacking, align: 'right', sortBy: ({ lacking }) => lacking },
          { id: 'cells', head: t('cells'), cell: ({ cells }) => cells, align: 'right', sortBy: ({ cells }) => cells },
        ]}
      />
    </section>
  )
}
