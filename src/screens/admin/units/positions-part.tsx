'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminPosition, TreeUnit } from '#contract/admin.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Menu, type MenuAction } from '#screens/kit/menu.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { EndPositionDialog } from './end-position-dialog.tsx'
import { HandOverDialog } from './hand-over-dialog.tsx'
import { PersonDialog } from './person-dialog.tsx'
import { PositionDialog } from './position-dialog.tsx'

type Open = { dialog: 'give'; personId: string | null } | { dialog: 'person' } | { dialog: Act; position: AdminPosition }

/** What is done to a position that goes on. */
type Act = 'handOver' | 'end'

/** Who holds what in a unit, the past included; giving, handing over, ending, printing a slip for who has no PIN yet. */
export function PositionsPart({ unit, today }: { unit: TreeUnit; today: string }) {
  const t = useTranslations('admin.position')
  const api = useApi()
  const positions = useQuery(api.admin.positions.queryOptions({ unitId: unit.id }))
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const columns = useColumns((dialog, position) => setOpen({ dialog, position }))
  const { data } = positions
  if (!data) return positions.error ? <LoadProblem error={positions.error} onRetry={() => void positions.refetch()} /> : <Waiting />
  return (
    <section className="grid gap-3">
      <SectionHead>{t('title')}</SectionHead>
      <Table
        caption={t('title')}
        columns={columns}
        rows={data.positions}
        rowKey={({ personId, role, validFrom }) => `${personId} ${role} ${validFrom}`}
        empty={<EmptyState title={t('none')}>{t(unit.isCell ? 'noneCell' : 'noneUnit')}</EmptyState>}
      />
      <div className="flex flex-wrap gap-3">
        <Button onPress={() => setOpen({ dialog: 'give', personId: null })}>{t('add')}</Button>
        <ButtonLink href={unit.isCell ? paths.pins(unit.id) : paths.adminPins(unit.id)} kind="quiet">
          {t('pins')}
        </ButtonLink>
        <SheetButton name="positions" unitId={unit.id} />
      </div>
      {open?.dialog === 'give' && (
        <PositionDialog
          unit={unit}
          people={data.people}
          personId={open.personId}
          today={today}
          onClose={close}
          onNewPerson={() => setOpen({ dialog: 'person' })}
        />
      )}
      {open?.dialog === 'person' && <PersonDialog unit={unit} today={today} onClose={close} />}
      {open?.dialog === 'handOver' && (
        <HandOverDialog unit={unit} position={open.position} people={data.people} today={today} onClose={close} />
      )}
      {open?.dialog === 'end' && <EndPositionDialog unit={unit} position={open.position} today={today} onClose={close} />}
    </section>
  )
}

function useColumns(onAct: (act: Act, position: AdminPosition) => void): Column<AdminPosition>[] {
  const t = useTranslations('admin.position')
  const admin = useTranslations('admin')
  const member = useTranslations('admin.member')
  const time = ({ validFrom, validTo }: AdminPosition) =>
    [admin('sinceWhen', { date: dayText(validFrom) }), validTo && admin('untilWhen', { date: dayText(validTo) })].filter(Boolean).join(' ')
  return [
    {
      id: 'holder',
      head: t('holder'),
      isRowHead: true,
      cell: (position) => (
        <>
          {position.name}
          <small className="second block font-normal">{t(position.enrolled ? 'enrolled' : 'notEnrolled')}</small>
        </>
      ),
    },
    { id: 'role', head: t('role'), cell: ({ role }) => t(role) },
    {
      id: 'time',
      head: t('time'),
      cell: (position) => (
        <>
          <span className="block whitespace-nowrap">{time(position)}</span>
          {position.holds ? <Tag state="ok">{t('now')}</Tag> : <span className="third">{t(position.validTo ? 'past' : 'future')}</span>}
        </>
      ),
    },
    {
      id: 'actions',
      head: <span className="sr-only">{member('actions')}</span>,
      align: 'right',
      cell: (position) => <Actions position={position} onAct={(act) => onAct(act, position)} />,
    },
  ]
}

function Actions({ position, onAct }: { position: AdminPosition; onAct: (act: Act) => void }) {
  const t = useTranslations('admin.position')
  const member = useTranslations('admin.member')
  const items: MenuAction<'slip' | Act>[] = [
    ...(position.enrolled ? [] : [{ id: 'slip' as const, label: t('slip'), href: paths.adminSlip(position.personId) }]),
    ...(position.validTo === null
      ? [
          { id: 'handOver' as const, label: t('handOver') },
          { id: 'end' as const, label: t('end') },
        ]
      : []),
  ]
  if (items.length === 0) return null
  return (
    <Menu
      label={member('actions')}
      size="small"
      items={items}
      onAction={(id) => id !== 'slip' && onAct(id)}
      aria-label={t('actions', { name: position.name })}
    />
  )
}
