'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import '../phone.css'
import './upward.css'
import { paths } from '#contract/paths.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PhoneSection, PhoneShell } from '#screens/kit/phone-shell.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { MemberTabs } from '../member-tabs.tsx'
import { PublicAnswers } from './public-answers.tsx'
import { RoundPart } from './round-part.tsx'

/** /upward: what the committee above asks of me, what came of it, and its answers to the cells. */
export function UpwardScreen() {
  const t = useTranslations('upward')
  const api = useApi()
  const mine = useQuery(api.upward.mine.queryOptions())
  return (
    <PhoneShell heading bare title={t('title')} back={paths.notebook()} tabs={<MemberTabs current="notebook" />}>
      {mine.isPending && (
        <PhoneSection>
          <Waiting />
        </PhoneSection>
      )}
      {mine.error && !mine.data && (
        <PhoneSection>
          <LoadProblem error={mine.error} onRetry={() => void mine.refetch()} />
        </PhoneSection>
      )}
      {mine.data && (
        <>
          {mine.data.rounds.length === 0 && (
            <PhoneSection>
              <EmptyState title={t('mine.none')}>{t('mine.noneText')}</EmptyState>
            </PhoneSection>
          )}
          {mine.data.rounds.map((round) => (
            <RoundPart key={round.id} round={round} onChanged={() => void mine.refetch()} />
          ))}
          <PublicAnswers answers={mine.data.answers} />
        </>
      )}
    </PhoneShell>
  )
}
