'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { GroupsPage } from '#contract/groups.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

export type Group = GroupsPage['groups'][number]

type Props = { cellId: string; page: GroupsPage; group: Group; onEdit: () => void }

/** One party group: who leads it, who is in it, and how often it has met this year. */
export function GroupCard({ cellId, page, group, onEdit }: Props) {
  const t = useTranslations('groups')
  const api = useApi()
  const cache = useQueryClient()
  const dissolve = useMutation(api.group.dissolve.mutationOptions({ onSuccess: () => cache.invalidateQueries() }))
  const nameOf = (memberId: string) => page.members.find((one) => one.memberId === memberId)?.name ?? ''
  const mayMeet = page.largeEnough && group.metThisYear < page.rule.timesAYear
  return (
    <section className="card" aria-labelledby={`group-${group.id}`}>
      <h2 id={`group-${group.id}`} className="text-desk-3">
        {group.name}
      </h2>
      <p className="mt-1">
        {t('head')}: <b>{nameOf(group.headId)}</b>
      </p>
      <p className="num mt-1 text-ink-2">
        {t('members', { count: group.memberIds.length, names: group.memberIds.map(nameOf).join(', ') })}
      </p>
      <p className="num mt-1 text-ink-2">{t('met', { count: group.metThisYear, times: page.rule.timesAYear })}</p>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        {mayMeet && <ButtonLink href={`${paths.planMeeting(cellId)}?group=${encodeURIComponent(group.id)}`}>{t('plan')}</ButtonLink>}
        <Button kind="quiet" size="small" onPress={onEdit}>
          {t('change')}
        </Button>
        <ConfirmButton
          kind="quiet"
          size="small"
          ask={{
            title: t('dissolveTitle', { name: group.name }),
            consequence: t('dissolveConsequence'),
            confirm: t('dissolve'),
            cancel: t('cancel'),
          }}
          inside={<RefusedNote error={dissolve.error} />}
          onConfirm={() =>
            dissolve.mutateAsync({ cellId, groupId: group.id }).then(
              () => true,
              () => false,
            )
          }
        >
          {t('dissolve')}
        </ConfirmButton>
      </div>
    </section>
  )
}
