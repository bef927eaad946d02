'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import './proposals.css'
import { paths } from '#contract/paths.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { UnitFrame } from '../unit-frame.tsx'
import { RoundBoard } from './round-board.tsx'
import { RoundList } from './round-list.tsx'

/** /unit/[unitId]/proposals: the rounds that a committee called; with ?round= the reader's board of one. */
export function ProposalsScreen({ unitId, roundId }: { unitId: string; roundId: string | null }) {
  return roundId === null ? <Rounds unitId={unitId} /> : <OneRound unitId={unitId} roundId={roundId} />
}

function Rounds({ unitId }: { unitId: string }) {
  const t = useTranslations('upward.rounds')
  const api = useApi()
  const rounds = useQuery(api.round.ofUnit.queryOptions({ unitId }))
  return (
    <UnitFrame
      title={t('title')}
      sub={rounds.data?.unitName}
      way={
        <ButtonLink href={paths.unit(unitId)} size="small">
          {t('toUnit')}
        </ButtonLink>
      }
    >
      {rounds.isPending && <Waiting />}
      {rounds.isError && !rounds.data && <LoadProblem error={rounds.error} onRetry={() => void rounds.refetch()} />}
      {rounds.data && <RoundList unitId={unitId} page={rounds.data} onCalled={() => void rounds.refetch()} />}
    </UnitFrame>
  )
}

function OneRound({ unitId, roundId }: { unitId: string; roundId: string }) {
  const t = useTranslations('upward.rounds')
  const api = useApi()
  const round = useQuery({ ...api.round.read.queryOptions({ unitId, roundId }), refetchInterval: 30_000 })
  return (
    <UnitFrame
      title={t('title')}
      sub={round.data && t(`state.${round.data.state}`)}
      way={
        <ButtonLink href={paths.unitProposals(unitId)} size="small">
          {t('toRounds')}
        </ButtonLink>
      }
    >
      {round.isPending && <Waiting />}
      {round.isError && !round.data && <LoadProblem error={round.error} onRetry={() => void round.refetch()} />}
      {round.data && <RoundBoard unitId={unitId} round={round.data} onChanged={() => void round.refetch()} />}
    </UnitFrame>
  )
}
