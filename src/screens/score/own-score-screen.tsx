'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PhoneShell } from '#screens/kit/phone-shell.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { isRefused } from '#screens/live/problem.ts'
import { ScoreForm } from './score-form.tsx'

/** /self-assessment/score: one's own score of the year. */
export function OwnScoreScreen() {
  const t = useTranslations('score')
  const api = useApi()
  const mine = useQuery(api.assessment.mine.queryOptions({}))
  const of = mine.data && { cellId: mine.data.cellId, year: mine.data.year }
  const scores = useQuery({ ...api.year.myScores.queryOptions(of ?? { cellId: '-', year: 2000 }), enabled: of !== undefined })
  const error = mine.error ?? scores.error
  return (
    <PhoneShell heading title={t('title')} sub={of && t('year', { year: String(of.year) })} back={paths.selfAssessment}>
      {isRefused(error, 'access/not-found') ? (
        <EmptyState title={t('notYours')} action={<ButtonLink href={paths.today}>{t('toToday')}</ButtonLink>} />
      ) : error && !scores.data ? (
        <LoadProblem error={error} onRetry={() => void (mine.data ? scores.refetch() : mine.refetch())} />
      ) : (
        !scores.data && <Waiting />
      )}
      {of && scores.data && <ScoreForm scores={scores.data} of={{ ...of, memberId: null }} />}
    </PhoneShell>
  )
}
