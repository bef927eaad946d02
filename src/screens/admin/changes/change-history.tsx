'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { ChangeLine, UnitChanges } from '#contract/changes.ts'
import { dayText, momentText } from '#screens/kit/dates.ts'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'

const signs: Record<ChangeLine['state'], TagState> = { HELD: 'ok', PLANNED: 'part', WITHDRAWN: 'no' }

/** Every change on record, the latest first. */
export function ChangeHistory({ page }: { page: UnitChanges }) {
  const t = useTranslations('changes')
  return (
    <section>
      <SectionHead level={2} aside={page.changes.length || undefined}>
        {t('history')}
      </SectionHead>
      {page.changes.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <ol>
        {page.changes.map((one) => (
          <OneChange key={one.id} unitId={page.unitId} change={one} />
        ))}
      </ol>
    </section>
  )
}

function OneChange({ unitId, change }: { unitId: string; change: ChangeLine }) {
  const t = useTranslations('changes')
  const kit = useTranslations('kit')
  const api = useApi()
  const queries = useQueryClient()
  const withdraw = useMutation(
    api.changes.withdraw.mutationOptions({
      onSuccess: async () => {
        await Promise.all([queries.invalidateQueries(api.changes.pathFilter()), queries.invalidateQueries(api.admin.pathFilter())])
      },
    }),
  )
  const what = t(`said.${change.kind}`, { from: change.from.join(', '), to: change.to.join(', '), under: change.under ?? '' })
  const ask = { title: t('withdrawAsk'), consequence: t('withdrawWhat', { what }), confirm: t('withdraw'), cancel: kit('cancel') }
  return (
    <li className="grid gap-1 border-b border-rule py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b className="num">{dayText(change.on)}</b>
        <Tag state={signs[change.state]}>{t(`state.${change.state}`)}</Tag>
      </p>
      <p>{what}</p>
      <p className="second num">
        {[
          change.number && t('byNumber', { number: change.number }),
          change.decidedOn && t('ofDay', { day: dayText(change.decidedOn) }),
          change.members > 0 && t('membersMoved', { count: change.members }),
          t('recorded', { name: change.by, at: momentText(change.at) }),
          change.withdrawnBy && t('withdrawnBy', { name: change.withdrawnBy }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {change.note && <p>{change.note}</p>}
      {change.mayWithdraw && (
        <div>
          <RefusedNote error={withdraw.error} />
          <ConfirmButton kind="quiet" ask={ask} onConfirm={() => withdraw.mutate({ unitId, changeId: change.id })}>
            {t('withdraw')}
          </ConfirmButton>
        </div>
      )}
    </li>
  )
}
