'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { PrintedState, PrintedVoter } from '#contract/ballot.ts'
import { Button } from '#screens/kit/button.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { TextField } from '#screens/kit/text-field.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { usePrintedDeeds } from './use-printed.ts'

/** From this many names on one looks for a name instead of reading the list. */
const manyNames = 12

/** Who has which paper. One press notes a printed paper, another takes a mistaken note back. */
export function VoterList({ state }: { state: PrintedState }) {
  const t = useTranslations('printed.voters')
  const { hand, takeBack } = usePrintedDeeds(state.ballotId)
  const [sought, setSought] = useState('')
  const shown = state.voters.filter(({ name }) => folded(name).includes(folded(sought.trim())))
  const isBusy = hand.isPending || takeBack.isPending
  const to = (memberId: string) => ({ ballotId: state.ballotId, memberId })
  const isUnderWay = (memberId: string) =>
    (hand.isPending && hand.variables.memberId === memberId) || (takeBack.isPending && takeBack.variables.memberId === memberId)
  return (
    <div className="prn-voters">
      {state.voters.length >= manyNames && <TextField label={t('find')} value={sought} onChange={setSought} type="search" maxLength={60} />}
      <RefusedNote error={hand.error ?? takeBack.error} />
      <ul aria-label={t('label')}>
        {shown.map((voter) => (
          <Voter
            key={voter.memberId}
            voter={voter}
            mayHand={state.mayCount && state.status === 'OPEN'}
            pending={isUnderWay(voter.memberId)}
            onHand={() => !isBusy && hand.mutate(to(voter.memberId))}
            onTakeBack={() => !isBusy && takeBack.mutate(to(voter.memberId))}
          />
        ))}
        {shown.length === 0 && <li className="second">{t('none')}</li>}
      </ul>
    </div>
  )
}

type Props = { voter: PrintedVoter; mayHand: boolean; pending: boolean; onHand: () => void; onTakeBack: () => void }

function Voter({ voter, mayHand, pending, onHand, onTakeBack }: Props) {
  const t = useTranslations('printed.voters')
  const { name, paper, present } = voter
  const button = { size: 'small', pending, pendingText: t('saving') } as const
  return (
    <li>
      <span>
        {name}
        {paper === 'PRINTED' && <Tag state="ok">{t('printed')}</Tag>}
        {paper === 'PHONE' && <span className="second">{t('byPhone')}</span>}
        {paper === null && !present && <span className="second">{t('absent')}</span>}
      </span>
      {mayHand && paper === 'PRINTED' && (
        <Button {...button} kind="quiet" onPress={onTakeBack} aria-label={t('takeBackFrom', { name })}>
          {t('takeBack')}
        </Button>
      )}
      {mayHand && paper === null && present && (
        <Button {...button} onPress={onHand} aria-label={t('handTo', { name })}>
          {t('hand')}
        </Button>
      )}
    </li>
  )
}

/** "dang" finds Đặng. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
