'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { paths } from '#contract/paths.ts'
import type { UnitPack, UnitReading } from '#contract/reading.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { UnitFrame } from '../unit-frame.tsx'
import { PackDesk } from './pack-desk.tsx'
import { PackEditor } from './pack-editor.tsx'

/** /unit/[unitId]/reading: what the committee gives its members to read, version by version. */
export function UnitReadingScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('reading.desk')
  const api = useApi()
  const reading = useQuery(api.reading.ofUnit.queryOptions({ unitId }))
  const [open, setOpen] = useState<string | null>(null)
  const close = () => setOpen(null)
  const pack = reading.data?.packs.find(({ id }) => id === open)
  return (
    <UnitFrame
      title={t('title')}
      sub={reading.data?.unitName}
      way={
        <ButtonLink href={paths.unit(unitId)} size="small">
          {t('toDesk')}
        </ButtonLink>
      }
    >
      {reading.isPending && <Waiting />}
      {reading.isError && !reading.data && <LoadProblem error={reading.error} onRetry={() => void reading.refetch()} />}
      {reading.data && open === 'new' && <PackEditor key="new" unitId={unitId} pack={null} onDone={close} />}
      {reading.data && pack && <PackDesk key={pack.id} unitId={unitId} pack={pack} onClose={close} />}
      {reading.data && open !== 'new' && !pack && <Packs reading={reading.data} onOpen={setOpen} />}
    </UnitFrame>
  )
}

function Packs({ reading, onOpen }: { reading: UnitReading; onOpen: (id: string) => void }) {
  const t = useTranslations('reading.desk')
  return (
    <div className="grid max-w-[960px] gap-6">
      <p className="second">{t('intro')}</p>
      <section>
        <SectionHead level={2}>{t('own')}</SectionHead>
        <Table
          caption={t('own')}
          rows={reading.packs}
          rowKey={({ id }) => id}
          empty={
            <EmptyState
              title={t('none')}
              action={
                <Button kind="primary" onPress={() => onOpen('new')}>
                  {t('write')}
                </Button>
              }
            >
              {t('noneHint')}
            </EmptyState>
          }
          columns={[
            { id: 'title', head: t('name'), isRowHead: true, cell: (pack) => <PackName pack={pack} onOpen={onOpen} /> },
            { id: 'part', head: t('part'), cell: ({ part }) => t('partShort', { part }) },
            { id: 'version', head: t('version'), align: 'right', cell: ({ version }) => version },
            { id: 'on', head: t('publishedOn'), cell: ({ publishedAt, publishedByName }) => `${dayText(publishedAt)}, ${publishedByName}` },
            {
              id: 'state',
              head: t('state'),
              cell: ({ withdrawn }) => (withdrawn ? <Tag state="no">{t('withdrawn')}</Tag> : <Tag state="ok">{t('inUse')}</Tag>),
            },
          ]}
        />
        {reading.packs.length > 0 && (
          <p className="mt-4">
            <Button kind="primary" onPress={() => onOpen('new')}>
              {t('write')}
            </Button>
          </p>
        )}
      </section>
      {reading.others.length > 0 && (
        <Note>
          <b>{t('others')}</b>
          <ul>
            {reading.others.map(({ id, title, unit }) => (
              <li key={id}>
                {title}: {unit ?? t('shipped')}
              </li>
            ))}
          </ul>
        </Note>
      )}
    </div>
  )
}

const PackName = ({ pack, onOpen }: { pack: UnitPack; onOpen: (id: string) => void }) => (
  <Button kind="quiet" className="text-left" onPress={() => onOpen(pack.id)}>
    {pack.title}
  </Button>
)
