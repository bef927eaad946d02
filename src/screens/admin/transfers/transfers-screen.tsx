'use client'

import { useQuery } from '@tanstack/react-query'
import { useSearchParams } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Transfers } from '#contract/changes.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { AdminFrame } from '../admin-frame.tsx'
import { ReceiveDialog } from './receive-dialog.tsx'
import { TransferForm } from './transfer-form.tsx'
import { TransferRow } from './transfer-row.tsx'

/** Members' ways between cells, out of the tree and into it: what waits for whom, the next one, and what was. */
export function TransfersScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('changes.transfers')
  const api = useApi()
  const transfers = useQuery(api.changes.transfers.queryOptions({ unitId }))
  const { data } = transfers
  return (
    <AdminFrame title={t('title')} sub={data?.unitName}>
      {data && (
        <p className="mb-3">
          <ButtonLink href={wayBack(data)} kind="quiet">
            {t(data.mayReceive ? 'back' : 'backToCell')}
          </ButtonLink>
        </p>
      )}
      {data ? (
        <Parts page={data} />
      ) : transfers.error ? (
        <LoadProblem error={transfers.error} onRetry={() => void transfers.refetch()} />
      ) : (
        <Waiting />
      )}
    </AdminFrame>
  )
}

/** To the administrator's page, or to the desk of the cell that the reader speaks for. */
function wayBack({ unitId, isCell, mayReceive }: Transfers): string {
  if (!mayReceive) return paths.cell(unitId)
  return isCell ? paths.adminCell(unitId) : `${paths.admin}?unit=${encodeURIComponent(unitId)}`
}

function Parts({ page }: { page: Transfers }) {
  const t = useTranslations('changes.transfers')
  const wanted = useSearchParams()
  const [receiving, setReceiving] = useState(false)
  const waiting = page.transfers.filter(({ state }) => state === 'ASKED')
  const others = page.transfers.filter(({ state }) => state !== 'ASKED')
  return (
    <div className="grid gap-x-10 gap-y-8 pb-16 min-[1100px]:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="grid content-start gap-8">
        <section>
          <SectionHead level={2} aside={waiting.length || undefined}>
            {t('waiting')}
          </SectionHead>
          {waiting.length === 0 && <p className="second">{t('noneWaiting')}</p>}
          <ul>
            {waiting.map((one) => (
              <TransferRow key={one.id} transfer={one} />
            ))}
          </ul>
        </section>
        <section>
          <SectionHead level={2}>{t('done')}</SectionHead>
          {others.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
          <ul>
            {others.map((one) => (
              <TransferRow key={one.id} transfer={one} />
            ))}
          </ul>
        </section>
      </div>
      <section className="grid content-start gap-4">
        <SectionHead level={2}>{t('new')}</SectionHead>
        {page.mayReceive && (
          <div>
            <Button onPress={() => setReceiving(true)}>{t('receive')}</Button>
          </div>
        )}
        <TransferForm key={page.unitId} page={page} cellId={wanted.get('cell')} memberId={wanted.get('member')} />
      </section>
      {receiving && <ReceiveDialog page={page} onClose={() => setReceiving(false)} />}
    </div>
  )
}
