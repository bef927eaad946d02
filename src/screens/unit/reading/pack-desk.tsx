'use client'

import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import type { PackHistory, UnitPack } from '#contract/reading.ts'
import { Button } from '#screens/kit/button.tsx'
import { Tabs } from '#screens/kit/tabs.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { Withdraw } from '../withdraw.tsx'
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
      {!pack.withdrawn && <WithdrawPack unitId={unitId} history={history.data} onDone={onClose} />}
    </div>
  )
}

function WithdrawPack({ unitId, history, onDone }: { unitId: string; history: PackHistory; onDone: () => void }) {
  const t = useTranslations('reading.desk')
  const api = useApi()
  const { mutateAsync } = useMutation(api.reading.withdraw.mutationOptions())
  const saved = history.versions[0]?.version ?? 0
  return (
    <Withdraw
      words={t}
      send={(reason) => mutateAsync({ unitId, packId: history.id, saved, reason })}
      filter={api.reading.pathFilter()}
      onDone={onDone}
    />
  )
}
