import { useTranslations } from 'next-intl'
import type { RegistrationItem, RegistrationOutcome } from '#domain/notebook/types.ts'
import { Table } from '#screens/kit/table.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'

const signs: Record<RegistrationOutcome, TagState> = { ACHIEVED: 'ok', PARTLY: 'part', NOT: 'no' }

/** Each registered thing beside its result: what was promised and what became of it. */
export function RegistrationTable({ items }: { items: readonly RegistrationItem[] }) {
  const t = useTranslations('desk.form.registration')
  return (
    <Table
      caption={t('title')}
      rows={items}
      rowKey={(item) => item.id}
      columns={[
        { id: 'text', head: t('registered'), isRowHead: true, cell: (item) => <span className="font-normal">{item.text}</span> },
        { id: 'result', head: t('result'), cell: (item) => item.result },
        {
          id: 'outcome',
          head: t('outcome'),
          width: '8.5em',
          cell: (item) => item.outcome && <Tag state={signs[item.outcome]}>{t(`outcomes.${item.outcome}`)}</Tag>,
        },
      ]}
    />
  )
}
