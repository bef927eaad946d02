'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { AdminMember, AdminMembers } from '#contract/admin.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { AdminFrame } from '../admin-frame.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { MemberDialog } from './member-dialog.tsx'
import { MembersFilter } from './members-filter.tsx'
import { type MemberDeed, MembersTable } from './members-table.tsx'
import { StatusDialog } from './status-dialog.tsx'
import { everybody, isWanted } from './wanted-members.ts'

/** The register of a cell, one member at a time. */
export function MembersScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('admin')
  const api = useApi()
  const members = useQuery(api.admin.members.queryOptions({ cellId }))
  const { data } = members
  return (
    <AdminFrame title={data ? t('member.title', { cell: data.cellName }) : t('title')}>
      <p className="mb-3">
        <ButtonLink href={`${paths.admin}?unit=${encodeURIComponent(cellId)}`} kind="quiet">
          {t('member.back')}
        </ButtonLink>
      </p>
      {data ? (
        <Register register={data} />
      ) : members.error ? (
        <LoadProblem error={members.error} onRetry={() => void members.refetch()} />
      ) : (
        <Waiting />
      )}
    </AdminFrame>
  )
}

type Open = { deed: 'add' } | { deed: MemberDeed; memberId: string }

function Register({ register }: { register: AdminMembers }) {
  const t = useTranslations('admin.member')
  const [open, setOpen] = useState<Open | null>(null)
  const [wanted, setWanted] = useState(everybody)
  const close = () => setOpen(null)
  const here = register.members.filter((one) => one.here)
  const left = register.members.filter((one) => !one.here)
  const about = open && 'memberId' in open ? register.members.find((one) => one.member.id === open.memberId) : undefined
  const choose = (deed: MemberDeed, { member }: AdminMember) => setOpen({ deed, memberId: member.id })
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 pb-16">
      <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
        <SectionHead level={2} aside={t('here', { count: here.length })}>
          {t('list')}
        </SectionHead>
        {here.length > 0 && <MembersFilter value={wanted} onChange={setWanted} />}
        <MembersTable
          caption={t('list')}
          members={here.filter((one) => isWanted(one, wanted))}
          onChoose={choose}
          empty={
            here.length > 0 ? (
              <EmptyState title={t('noneLike')}>{t('noneLikeText')}</EmptyState>
            ) : (
              <EmptyState title={t('none')}>{t('noneText')}</EmptyState>
            )
          }
        />
        <div className="flex flex-wrap gap-3">
          <Button kind="primary" onPress={() => setOpen({ deed: 'add' })}>
            {t('add')}
          </Button>
          <ButtonLink href={paths.importSheet(register.cellId)}>{t('import')}</ButtonLink>
          <ButtonLink href={paths.adminCodes(register.cellId)}>{t('codes')}</ButtonLink>
          <ButtonLink href={paths.transfers(register.cellId)}>{t('transfers')}</ButtonLink>
          <SheetButton name="members" unitId={register.cellId} />
        </div>
      </section>
      {left.length > 0 && (
        <section className="grid grid-cols-[minmax(0,1fr)] gap-3">
          <SectionHead level={2}>{t('left')}</SectionHead>
          <MembersTable caption={t('left')} members={left} onChoose={choose} />
        </section>
      )}
      {open?.deed === 'add' && <MemberDialog cell={register} onClose={close} />}
      {about && open?.deed === 'edit' && <MemberDialog cell={register} known={about} onClose={close} />}
      {about && open?.deed === 'status' && <StatusDialog cellId={register.cellId} about={about} onClose={close} />}
      {about && open?.deed === 'leave' && <LeaveDialog about={about} onClose={close} />}
    </div>
  )
}
