'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { useApiClient } from '#screens/live/api.tsx'
import { useDesk } from './desk-context.tsx'
import { PrimaryAction } from './primary-action.tsx'
import { useDeed } from './use-deed.ts'
import type { Ballot } from './view-parts.ts'

/** One command counts and publishes; the wall shows all rows at once, or none until the chair does. */
export function CountBallot({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('console.ballots')
  const { say } = useDesk()
  const client = useApiClient()
  const [oneByOne, setOneByOne] = useState(false)
  const { run, pending } = useDeed(() => client.ballot.count.mutate({ ballotId: ballot.id, oneByOne }), say)
  return (
    <>
      <PrimaryAction onPress={() => run()} pending={pending}>
        {t('count')}
      </PrimaryAction>
      {ballot.rowCount > 1 && (
        <Checkbox isSelected={oneByOne} onChange={setOneByOne}>
          {t('oneByOne')}
        </Checkbox>
      )}
    </>
  )
}
