'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { HelpPlans } from '#contract/help.ts'
import { Button } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { useDesk } from '../desk/use-desk.ts'
import { YearShell } from '../desk/year-shell.tsx'
import { PlanCard } from './plan-card.tsx'
import { PlanForm } from './plan-form.tsx'

/** /cell/[cellId]/help: whom the cell helps, how, and how it goes. */
export function HelpScreen({ cellId }: { cellId: string }) {
  const t = useTranslations('help')
  const api = useApi()
  const desk = useDesk(cellId)
  const plans = useQuery(api.help.ofCell.queryOptions({ cellId }))
  return (
    <YearShell cellId={cellId} title={t('title')} sub={plans.data?.cellName}>
      {plans.isPending && <Waiting />}
      {plans.isError && !plans.data && <LoadProblem error={plans.error} onRetry={() => plans.refetch()} />}
      {plans.data && <Plans page={plans.data} people={desk.data?.members ?? []} />}
    </YearShell>
  )
}

function Plans({ page, people }: { page: HelpPlans; people: readonly { memberId: string; name: string }[] }) {
  const t = useTranslations('help')
  const [writing, write] = useState(false)
  const running = page.plans.filter(({ endedOn }) => endedOn === null)
  const ended = page.plans.filter(({ endedOn }) => endedOn !== null)
  const begin = <Button onPress={() => write(true)}>{t('begin')}</Button>
  return (
    <div className="grid max-w-[860px] grid-cols-1 gap-6">
      <Note>{t('rule')}</Note>
      {writing && <PlanForm cellId={page.cellId} people={people} onDone={() => write(false)} />}
      {running.length === 0 && !writing && (
        <EmptyState title={t('none')} action={begin}>
          {t('noneText')}
        </EmptyState>
      )}
      {running.map((plan) => (
        <PlanCard key={plan.id} cellId={page.cellId} plan={plan} />
      ))}
      {running.length > 0 && !writing && <p>{begin}</p>}
      {ended.length > 0 && <SectionHead level={2}>{t('ended')}</SectionHead>}
      {ended.map((plan) => (
        <PlanCard key={plan.id} cellId={page.cellId} plan={plan} />
      ))}
    </div>
  )
}
