'use client'

import { useTranslations } from 'next-intl'
import { useApiClient } from '#screens/live/api.tsx'
import { useDesk } from './desk-context.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { useDeed } from './use-deed.ts'
import type { Ballot } from './view-parts.ts'

/** One command counts and publishes. */
export function CountBallot({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('console.ballots')
  const { say } = useDesk()
  const client = useApiClient()
  const { run, pending } = useDeed(() => client.ballot.count.mutate({ ballotId: ballot.id }), say)
  return (
    <PrimaryAction onPress={() => run()} pending={pending}>
      {t('count')}
    </PrimaryAction>
  )
}
