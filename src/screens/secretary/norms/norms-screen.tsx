'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import './norms.css'
import type { CellNorms } from '#contract/norms.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Tabs } from '#screens/kit/tabs.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { YearShell } from '../desk/year-shell.tsx'
import { NormsForm } from './norms-form.tsx'
import { QuarterPart } from './quarter-part.tsx'
import { ReviewForm } from './review-form.tsx'
import { YearResult } from './year-result.tsx'

/** /cell/[cellId]/norms: what the unit set itself, its reviews, and emulation by quarter. */
export function NormsScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('norms')
  const api = useApi()
  const page = useQuery(api.norms.ofCell.queryOptions({ cellId, year: null }))
  const again = () => void page.refetch()
  return (
    <YearShell cellId={cellId} title={t('title')} sub={page.data?.cellName}>
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={again} />}
      {page.data && <Norms cellId={cellId} page={page.data} onChanged={again} />}
    </YearShell>
  )
}

type Props = { cellId: string; page: CellNorms; onChanged: () => void }

function Norms({ cellId, page, onChanged }: Props) {
  const t = useTranslations('norms')
  const [setting, set] = useState(false)
  const { list } = page
  if (setting || !list)
    return (
      <div className="grid max-w-[860px] grid-cols-1 gap-6">
        {!list && !setting ? (
          <EmptyState
            title={t('none')}
            action={
              <Button kind="primary" onPress={() => set(true)}>
                {t('set')}
              </Button>
            }
          >
            {t('noneText')}
          </EmptyState>
        ) : (
          <NormsForm {...{ cellId, list, onChanged }} onDone={() => set(false)} />
        )}
      </div>
    )
  return (
    <div className="grid max-w-[980px] grid-cols-1 gap-5">
      <p className="flex flex-wrap gap-3">
        <ButtonLink href={paths.printNorms(cellId)}>{t('print')}</ButtonLink>
        <Button onPress={() => set(true)}>{t('edit')}</Button>
        <SheetButton name="norm-points" unitId={cellId} year={page.year} />
      </p>
      <Tabs
        label={t('title')}
        tabs={[
          { id: 'review', label: t('tabs.review'), content: <ReviewForm key={list.version} {...{ cellId, page, list, onChanged }} /> },
          { id: 'quarter', label: t('tabs.quarter'), content: <QuarterPart {...{ cellId, page, list, onChanged }} /> },
          { id: 'year', label: t('tabs.year'), content: <YearResult page={page} list={list} /> },
        ]}
      />
    </div>
  )
}
