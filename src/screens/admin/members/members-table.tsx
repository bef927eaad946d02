'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { AdminMember } from '#contract/admin.ts'
import { paths } from '#contract/paths.ts'
import { dayText } from '#screens/kit/dates.ts'
import { Menu, type MenuAction } from '#screens/kit/menu.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Tag } from '#screens/kit/tag.tsx'

export type MemberDeed = 'edit' | 'status' | 'leave'

export type MembersTableProps = {
  caption: string
  members: readonly AdminMember[]
  onChoose: (deed: MemberDeed, about: AdminMember) => void
  empty?: ReactNode
}

export function MembersTable({ caption, members, onChoose, empty }: MembersTableProps) {
  return <Table caption={caption} columns={useColumns(onChoose)} rows={members} rowKey={({ member }) => member.id} empty={empty} />
}

function useColumns(onChoose: MembersTableProps['onChoose']): Column<AdminMember>[] {
  const t = useTranslations('admin.member')
  return [
    {
      id: 'name',
      head: t('name'),
      isRowHead: true,
      cell: ({ member }) => (
        <>
          {member.name}
          {member.post && <small className="second block font-normal">{member.post}</small>}
        </>
      ),
    },
    { id: 'card', head: t('cardNumber'), cell: ({ cardNumber }) => cardNumber },
    { id: 'standing', head: t('standing'), cell: (one) => <Standing about={one} /> },
    { id: 'statuses', head: t('statuses'), cell: (one) => <Statuses about={one} /> },
    {
      id: 'sign',
      head: t('sign'),
      cell: ({ enrolled }) => <Tag state={enrolled ? 'ok' : 'no'}>{t(enrolled ? 'enrolled' : 'notEnrolled')}</Tag>,
    },
    { id: 'actions', head: t('actions'), align: 'right', cell: (one) => <Actions about={one} onChoose={onChoose} /> },
  ]
}

function Standing({ about }: { about: AdminMember }) {
  const t = useTranslations('admin.member')
  const { standing, member } = about
  const since = standing === 'OFFICIAL' ? member.officialOn : member.admittedOn
  return (
    <>
      {standing ? t(standing) : t('notYet')}
      {since && <small className="second block">{t('since', { date: dayText(since) })}</small>}
      {member.membership === 'TEMPORARY' && <small className="second block">{t('TEMPORARY')}</small>}
      {member.leftOn && (
        <small className="block">
          {t('leftOn')} {dayText(member.leftOn)}
        </small>
      )}
    </>
  )
}

function Statuses({ about }: { about: AdminMember }) {
  const t = useTranslations('admin')
  return about.statuses.map(({ kind, from, to }) => (
    <span key={`${kind} ${from}`} className="block">
      {t(`status.short.${kind}`)}
      <small className="second block">
        {t('sinceWhen', { date: dayText(from) })} {to && t('untilWhen', { date: dayText(to) })}
      </small>
    </span>
  ))
}

function Actions({ about, onChoose }: { about: AdminMember; onChoose: MembersTableProps['onChoose'] }) {
  const t = useTranslations('admin.member')
  const { member, enrolled } = about
  const items: MenuAction<MemberDeed | 'slip' | 'transfer'>[] = [
    { id: 'edit', label: t('edit') },
    { id: 'status', label: t('status') },
    ...(enrolled ? [] : [{ id: 'slip' as const, label: t('slip'), href: paths.adminSlip(member.personId) }]),
    ...(member.leftOn === null && member.membership === 'PRIMARY'
      ? [
          {
            id: 'transfer' as const,
            label: t('transfer'),
            href: `${paths.transfers(member.cellId)}?cell=${member.cellId}&member=${member.id}`,
          },
        ]
      : []),
    { id: 'leave', label: member.leftOn ? t('comeBack') : t('leave') },
  ]
  return (
    <Menu
      label={t('actions')}
      size="small"
      items={items}
      onAction={(id) => id !== 'slip' && id !== 'transfer' && onChoose(id, about)}
      aria-label={t('actionsOf', { name: member.name })}
    />
  )
}
