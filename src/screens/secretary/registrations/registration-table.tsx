'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CellRegistrations, RegistrationRow } from '#contract/registration.ts'
import { Button } from '#screens/kit/button.tsx'
import { type DataColumn, DataTable } from '#screens/kit/data-table.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { ErrorNotice } from '#screens/kit/error-notice.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { OneRegistration } from './one-registration.tsx'
import { mayBeSettled, useSettling } from './use-settling.ts'

/** Every member of the cell; a row opens what was handed in, ticked rows are approved together. */
export function RegistrationTable({ page }: { page: CellRegistrations }) {
  const t = useTranslations('registration.desk')
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [opened, setOpened] = useState<string | null>(null)
  const { settle, pending, problem, left } = useSettling(page)
  const waiting = page.rows.filter(mayBeSettled)
  const chosen = waiting.filter((row) => selected.has(row.memberId))
  const row = page.rows.find((one) => one.memberId === opened)
  const approveChosen = async () => {
    if (await settle(chosen, { approved: true, word: '' })) setSelected(new Set())
  }
  const next = (after: string) => setOpened(waiting.find(({ memberId }) => memberId !== after)?.memberId ?? null)
  return (
    <section className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          kind="primary"
          isDisabled={chosen.length === 0}
          onPress={() => void approveChosen()}
          pending={pending}
          pendingText={t('saving')}
        >
          {t('approveChosen', { count: chosen.length })}
        </Button>
        {waiting[0] && (
          <Button onPress={() => setOpened(waiting[0]?.memberId ?? null)}>{t('readWaiting', { count: waiting.length })}</Button>
        )}
      </div>
      {problem && <ErrorNotice title={problem.sentence} id={problem.errorId ?? undefined} />}
      {left.length > 0 && (
        <Note tone="gold" role="status">
          {t('left', { names: left.join(', ') })}
        </Note>
      )}
      <DataTable
        caption={t('title')}
        columns={useColumns()}
        rows={page.rows}
        rowKey={(one) => one.memberId}
        empty={<EmptyState title={t('noMembers')} />}
        onRowAction={setOpened}
        selected={selected}
        onSelect={setSelected}
        maySelect={mayBeSettled}
        below={(rows) => <SheetButton name="registrations" unitId={page.cellId} year={page.year} rows={rows} />}
      />
      {row && (
        <OneRegistration key={row.memberId} page={page} row={row} onClose={() => setOpened(null)} onSettled={() => next(row.memberId)} />
      )}
    </section>
  )
}

const signs: Record<RegistrationRow['state'], TagState> = {
  ...{ NONE: 'no', DRAFT: 'no', HANDED_IN: 'part', RETURNED: 'late', APPROVED: 'ok' },
}

const order: readonly RegistrationRow['state'][] = ['HANDED_IN', 'RETURNED', 'NONE', 'DRAFT', 'APPROVED']

function useColumns(): DataColumn<RegistrationRow>[] {
  const t = useTranslations('registration.desk')
  return [
    {
      ...{ id: 'name', head: t('name'), isRowHead: true, sortBy: (row) => row.name },
      cell: (row) => (
        <>
          <b>{row.name}</b>
          {row.post && <small className="second block">{row.post}</small>}
        </>
      ),
    },
    {
      ...{ id: 'state', head: t('state'), sortBy: (row) => order.indexOf(row.state) },
      cell: (row) =>
        row.state === 'NONE' && !row.asked.asked ? t('notAsked') : <Tag state={signs[row.state]}>{t(`states.${row.state}`)}</Tag>,
    },
    {
      ...{ id: 'on', head: t('handedInOn'), sortBy: (row) => row.handedInAt ?? '' },
      cell: (row) => <WhenHandedIn row={row} />,
    },
    {
      ...{ id: 'items', head: t('items'), align: 'right', sortBy: (row) => row.handedIn?.items.length ?? 0 },
      cell: (row) => row.handedIn?.items.length ?? '',
    },
    { ...{ id: 'change', head: t('change') }, cell: (row) => row.changeReason ?? '' },
  ]
}

function WhenHandedIn({ row }: { row: RegistrationRow }) {
  const t = useTranslations('registration.desk')
  if (row.handedInAt) {
    return (
      <>
        {dayText(row.handedInAt)} {row.late && <Tag state="late">{t('late')}</Tag>}
      </>
    )
  }
  return row.asked.asked ? t('dueOn', { day: dayText(row.asked.dueOn) }) : ''
}
