'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { WritingFrame } from '../drafts/writing-frame.tsx'
import { WallAnswer } from './wall-answer.tsx'

/** What of one's own goes onto the wall, in its very words, and the answer to each. */
export function WallAnswersScreen() {
  const t = useTranslations('assessment.wall')
  const api = useApi()
  const mine = useQuery(api.assessment.mine.queryOptions({}))
  const shown = mine.data?.onWall ?? []
  return (
    <WritingFrame title={t('title')} back={paths.selfAssessment}>
      {mine.isPending && !mine.error && <Waiting />}
      {!mine.data && mine.error && <LoadProblem error={mine.error} onRetry={() => void mine.refetch()} />}
      {mine.data && shown.length === 0 && (
        <EmptyState title={t('empty')} action={<ButtonLink href={paths.selfAssessment}>{t('back')}</ButtonLink>}>
          {t('emptyText')}
        </EmptyState>
      )}
      {mine.data && shown.length > 0 && (
        <>
          <p>{t('lead')}</p>
          {shown.map((one, index) => (
            <WallAnswer
              key={one.shortfallId}
              form={mine.data}
              shown={one}
              place={t('number', { number: index + 1, total: shown.length })}
            />
          ))}
        </>
      )}
    </WritingFrame>
  )
}
