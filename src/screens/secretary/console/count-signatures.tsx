'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#screens/kit/button.tsx'
import { timeText } from '#screens/kit/dates.ts'
import { type Fact, Facts } from '#screens/kit/facts.tsx'
import { useDesk } from './desk-context.tsx'
import { useCommand } from './use-deed.ts'
import type { Ballot } from './view-parts.ts'

/** Who of the counting team has signed the published count; whoever of them sits here signs here. */
export function CountSignatures({ ballot }: { ballot: Ballot }) {
  const t = useTranslations('console.result')
  const { mine, say, refresh } = useDesk()
  const { run, pending } = useCommand(say)
  const own = mine.countsToSign.find(({ ballotId }) => ballotId === ballot.id)
  if (ballot.kind === 'REHEARSAL') return null
  const facts = ballot.countSignatures.map(
    ({ name, at }): Fact => ({
      id: name,
      sign: at ? 'ok' : 'wait',
      text: at ? t('signed', { name, time: timeText(at) }) : t('toSign', { name }),
    }),
  )
  return (
    <div className="mt-3">
      {facts.length === 0 ? <p className="second">{t('nobodySigns')}</p> : <Facts plain facts={facts} />}
      {own && (
        <Button
          size="small"
          pending={pending}
          onPress={async () => (await run({ type: 'signCount', ballotId: ballot.id, digest: own.digest })) && refresh()}
        >
          {t('sign')}
        </Button>
      )}
    </div>
  )
}
