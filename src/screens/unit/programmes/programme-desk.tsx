'use client'

import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ShownProgramme, UnitProgrammes } from '#contract/programme.ts'
import { isHeld } from '#domain/programme/year-of-programmes.ts'
import { Button } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { Table } from '#screens/kit/table.tsx'
import { Tabs } from '#screens/kit/tabs.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { Withdraw } from '../withdraw.tsx'
import { ProgrammeEditor } from './programme-editor.tsx'

type Props = { unitId: string; page: UnitProgrammes; programme: ShownProgramme; onClose: () => void }

/** One month's programme: which cells took it, its next version, its withdrawal. */
export function ProgrammeDesk({ unitId, page, programme, onClose }: Props) {
  const t = useTranslations('programmes')
  const isOver = programme.month < page.today.slice(0, 7)
  const write = (
    <ProgrammeEditor unitId={unitId} today={page.today} month={programme.month} former={programme} toCopy={null} onDone={onClose} />
  )
  return (
    <div className="grid max-w-[1040px] gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h2 className="text-desk-3">{programme.title}</h2>
          <p className="second num">
            {t('publishedBy', { version: programme.version, day: dayText(programme.publishedAt), name: programme.publishedByName })}
            {programme.changed !== '' && ` ${programme.changed}`}
          </p>
        </div>
        <Button kind="quiet" onPress={onClose}>
          {t('toList')}
        </Button>
      </div>
      <Tabs
        label={programme.title}
        tabs={[
          { id: 'uses', label: t('uses'), content: <Uses unitId={unitId} page={page} programme={programme} /> },
          ...(isOver ? [] : [{ id: 'write', label: t('nextVersion'), content: write }]),
        ]}
      />
      {!programme.withdrawn && !isOver && <WithdrawProgramme unitId={unitId} programme={programme} onDone={onClose} />}
    </div>
  )
}

function Uses({ unitId, page, programme }: Omit<Props, 'onClose'>) {
  const t = useTranslations('programmes')
  const uses = page.uses.filter(({ programmeId }) => programmeId === programme.id)
  const rows = page.cells.map((cell) => ({ ...cell, uses: uses.filter(({ cellId }) => cellId === cell.cellId) }))
  const figures = page.figures.months.find(({ programmeId }) => programmeId === programme.id)
  return (
    <div className="grid gap-4">
      <p className="num">
        {t('usedBy', { used: figures?.used ?? 0, cells: page.cells.length, held: figures?.held ?? 0, discussed: figures?.discussed ?? 0 })}
      </p>
      <Table
        caption={t('uses')}
        rows={rows}
        rowKey={({ cellId }) => cellId}
        columns={[
          { id: 'cell', head: t('cellHead'), isRowHead: true, cell: ({ name }) => name },
          {
            id: 'meeting',
            head: t('meeting'),
            cell: (row) => (row.uses.length === 0 ? '–' : row.uses.map((use) => `${use.title}, ${dayText(use.startsAt)}`).join('; ')),
          },
          {
            id: 'version',
            head: t('version'),
            align: 'right',
            cell: (row) => row.uses.map(({ version }) => version).join(', ') || '–',
          },
          { id: 'state', head: t('state'), cell: (row) => <UseState uses={row.uses} /> },
          {
            id: 'discussed',
            head: t('questions'),
            align: 'right',
            cell: (row) => row.uses.reduce((sum, { discussed }) => sum + (discussed ?? 0), 0) || '–',
          },
        ]}
      />
      {!programme.withdrawn && (figures?.used ?? 0) < page.cells.length && <Remind unitId={unitId} programmeId={programme.id} />}
    </div>
  )
}

function UseState({ uses }: { uses: UnitProgrammes['uses'] }) {
  const t = useTranslations('programmes')
  const live = uses.filter(({ status }) => status !== 'CANCELLED')
  if (live.some(({ status }) => isHeld(status))) return <Tag state="ok">{t('useState.held')}</Tag>
  if (live.length > 0) return <Tag state="part">{t('useState.taken')}</Tag>
  return <Tag state="late">{t(uses.length > 0 ? 'useState.cancelled' : 'useState.none')}</Tag>
}

function Remind({ unitId, programmeId }: { unitId: string; programmeId: string }) {
  const t = useTranslations('programmes')
  const remind = useMutation(useApi().programme.remind.mutationOptions())
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <Button onPress={() => remind.mutate({ unitId, programmeId })} pending={remind.isPending} pendingText={t('saving')}>
          {t('remind')}
        </Button>
        <p role="status" className="second">
          {remind.data ? t('reminded', { count: remind.data.cells }) : t('remindHint')}
        </p>
      </div>
      <RefusedNote error={remind.error} />
    </div>
  )
}

function WithdrawProgramme({ unitId, programme, onDone }: { unitId: string; programme: ShownProgramme; onDone: () => void }) {
  const t = useTranslations('programmes')
  const api = useApi()
  const { mutateAsync } = useMutation(api.programme.withdraw.mutationOptions())
  return (
    <Withdraw
      words={t}
      send={(reason) => mutateAsync({ unitId, programmeId: programme.id, saved: programme.version, reason })}
      filter={api.programme.pathFilter()}
      onDone={onDone}
    />
  )
}
