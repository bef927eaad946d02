'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PackHistory, UnitPack } from '#contract/reading.ts'
import { Button } from '#screens/kit/button.tsx'
import { ConfirmButton } from '#screens/kit/dialog.tsx'
import { Tabs } from '#screens/kit/tabs.tsx'
import { TextArea } from '#screens/kit/text-field.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem, RefusedNote } from '#screens/live/load-problem.tsx'
import { PackEditor } from './pack-editor.tsx'
import { PackVersions } from './pack-versions.tsx'

/** One pack of the unit: its next version, its history, its withdrawal. */
export function PackDesk({ unitId, pack, onClose }: { unitId: string; pack: UnitPack; onClose: () => void }) {
  const t = useTranslations('reading.desk')
  const api = useApi()
  const history = useQuery(api.reading.history.queryOptions({ unitId, packId: pack.id }))
  if (history.isPending) return <Waiting />
  if (!history.data) return <LoadProblem error={history.error} onRetry={() => void history.refetch()} />
  return (
    <div className="grid max-w-[960px] gap-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-desk-3">{pack.title}</h2>
        <Button kind="quiet" onPress={onClose}>
          {t('toList')}
        </Button>
      </div>
      <Tabs
        label={pack.title}
        tabs={[
          { id: 'write', label: t('next'), content: <PackEditor unitId={unitId} pack={history.data} onDone={onClose} /> },
          { id: 'history', label: t('history'), content: <PackVersions versions={history.data.versions} /> },
        ]}
      />
      {!pack.withdrawn && <Withdraw unitId={unitId} history={history.data} onDone={onClose} />}
    </div>
  )
}

function Withdraw({ unitId, history, onDone }: { unitId: string; history: PackHistory; onDone: () => void }) {
  const t = useTranslations('reading.desk')
  const api = useApi()
  const cache = useQueryClient()
  const [reason, setReason] = useState('')
  const withdraw = useMutation(
    api.reading.withdraw.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries(api.reading.pathFilter())
        onDone()
      },
    }),
  )
  const saved = history.versions[0]?.version ?? 0
  return (
    <div className="border-t border-rule pt-4">
      <ConfirmButton
        ask={{
          title: t('withdrawAsk'),
          consequence: t('withdrawText'),
          confirm: t('withdraw'),
          cancel: t('keep'),
          pendingText: t('saving'),
        }}
        mayConfirm={reason.trim() !== ''}
        onConfirm={() =>
          withdraw.mutateAsync({ unitId, packId: history.id, saved, reason }).then(
            () => true,
            () => false,
          )
        }
        inside={
          <>
            <TextArea label={t('reason')} value={reason} onChange={setReason} maxLength={500} isRequired />
            <RefusedNote error={withdraw.error} />
          </>
        }
      >
        {t('withdraw')}
      </ConfirmButton>
    </div>
  )
}
