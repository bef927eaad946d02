'use client'

import { useTranslations } from 'next-intl'
import type { CountDifference } from '#domain/ballot/printed-papers.ts'
import type { Mark, PublicRow } from '#domain/ballot/types.ts'
import { type Column, Table } from '#screens/kit/table.tsx'

type Props = { name: string; where: readonly CountDifference[]; rows: readonly PublicRow[] }

/** Where two counts part, row by row, so that two people take the papers out and look together. */
export function Differences({ name, where, rows }: Props) {
  const t = useTranslations('printed')
  const columns: Column<CountDifference>[] = [
    { id: 'where', head: t('count.where'), isRowHead: true, cell: (one) => <Where one={one} rows={rows} /> },
    { id: 'you', head: t('count.you'), align: 'right', cell: ({ mine }) => <b>{mine}</b> },
    { id: 'other', head: t('count.other'), align: 'right', cell: ({ other }) => <b>{other}</b> },
  ]
  return (
    <section className="prn-differ">
      <h2>{t('count.differ', { name })}</h2>
      <p className="mt-1">{t('count.differHint')}</p>
      <Table caption={t('count.differ', { name })} columns={columns} rows={where} rowKey={({ key, mark }) => `${key} ${mark}`} />
    </section>
  )
}

function Where({ one: { key, mark }, rows }: { one: CountDifference; rows: readonly PublicRow[] }) {
  const t = useTranslations('printed')
  const place = rows.findIndex((row) => row.key === key)
  const row = rows[place]
  if (!row) return t(`count.whole.${mark as 'collected'}`)
  return (
    <>
      {t('count.row', { number: place + 1, name: row.label })}: {t(`markLong.${mark as Mark}`)}
    </>
  )
}
