'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import '../proposals/proposals.css'
import { paths } from '#contract/paths.ts'
import type { QuestionLine } from '#contract/upward.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { UnitFrame } from '../unit-frame.tsx'
import { QuestionItem } from './question-item.tsx'

/** /unit/[unitId]/questions: what cells report; answered, and published when it helps all. */
export function QuestionsScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('upward.questions')
  const api = useApi()
  const page = useQuery({ ...api.upward.toUnit.queryOptions({ unitId }), refetchInterval: 60_000 })
  return (
    <UnitFrame
      title={t('title')}
      sub={page.data?.unitName}
      way={
        <ButtonLink href={paths.unit(unitId)} size="small">
          {t('toUnit')}
        </ButtonLink>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Inbox unitId={unitId} questions={page.data.questions} onChanged={() => void page.refetch()} />}
    </UnitFrame>
  )
}

const filters = ['ASKED', 'ANSWERED', 'PUBLISHED'] as const

function Inbox({ unitId, questions, onChanged }: { unitId: string; questions: readonly QuestionLine[]; onChanged: () => void }) {
  const t = useTranslations('upward.questions')
  const [only, filter] = useState<(typeof filters)[number] | null>(null)
  const shown = only ? questions.filter(({ state }) => state === only) : questions
  return (
    <div className="grid max-w-[860px] grid-cols-1 gap-4">
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-pressed={only === null} className="filter" onPress={() => filter(null)}>
          {t('all', { count: questions.length })}
        </Button>
        {filters.map((state) => (
          <Button key={state} size="small" aria-pressed={only === state} className="filter" onPress={() => filter(state)}>
            {t(`filter.${state}`, { count: questions.filter((one) => one.state === state).length })}
          </Button>
        ))}
        <SheetButton name="questions" unitId={unitId} rows={shown.map(({ id }) => id)} />
      </div>
      {shown.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      <ul>
        {shown.map((question) => (
          <QuestionItem key={question.id} unitId={unitId} question={question} onChanged={onChanged} />
        ))}
      </ul>
    </div>
  )
}
