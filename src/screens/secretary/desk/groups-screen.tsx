'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { GroupsPage } from '#contract/groups.ts'
import { Button } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Note } from '#screens/kit/note.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { DeskShell } from './desk-shell.tsx'
import { GroupCard } from './group-card.tsx'
import { GroupForm } from './group-form.tsx'
import { useDesk } from './use-desk.ts'

/** /cell/[cellId]/groups: the party groups (tổ đảng) of a large cell. */
export function GroupsScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('groups')
  const api = useApi()
  const desk = useDesk(cellId)
  const groups = useQuery(api.group.ofCell.queryOptions({ cellId }))
  return (
    <DeskShell cellId={cellId} desk={desk.data ?? null} title={t('title')} sub={groups.data?.cellName}>
      {groups.isPending && <Waiting />}
      {groups.isError && !groups.data && <LoadProblem error={groups.error} onRetry={() => groups.refetch()} />}
      {groups.data && <Groups cellId={cellId} page={groups.data} />}
    </DeskShell>
  )
}

function Groups({ cellId, page }: { cellId: string; page: GroupsPage }) {
  const t = useTranslations('groups')
  const [editing, edit] = useState<string | 'new' | null>(null)
  const done = () => edit(null)
  return (
    <div className="grid max-w-[860px] grid-cols-1 gap-6">
      <Note tone={page.largeEnough ? 'plain' : 'gold'}>{t(page.largeEnough ? 'rule' : 'tooSmall', page.rule)}</Note>
      {page.groups.length === 0 && editing === null && (
        <EmptyState title={t('empty')} action={<Button onPress={() => edit('new')}>{t('add')}</Button>}>
          {t('emptyText')}
        </EmptyState>
      )}
      {page.groups.map((group) =>
        editing === group.id ? (
          <GroupForm key={group.id} cellId={cellId} page={page} group={group} onDone={done} />
        ) : (
          <GroupCard key={group.id} cellId={cellId} page={page} group={group} onEdit={() => edit(group.id)} />
        ),
      )}
      {editing === 'new' && <GroupForm cellId={cellId} page={page} group={null} onDone={done} />}
      {page.groups.length > 0 && editing === null && (
        <p>
          <Button onPress={() => edit('new')}>{t('add')}</Button>
        </p>
      )}
    </div>
  )
}
