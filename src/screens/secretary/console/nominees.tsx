'use client'

import { useTranslations } from 'next-intl'
import type { BallotPreview } from '#contract/ballot.ts'
import { Checkbox } from '#screens/kit/checkbox.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'

type Props = { eligible: NonNullable<BallotPreview['eligible']>; chosen: readonly string[]; onChange: (chosen: string[]) => void }

/** Who stands on the second sheet: those proposed for it are chosen already, the chair may change the list until it opens. */
export function Nominees({ eligible, chosen, onChange }: Props) {
  const t = useTranslations('console.ballots')
  const sheet = useTranslations('console.sheet')
  const level = (value: string | null) => (value ? sheet(`level.${value as 'GOOD'}`) : '–')
  if (eligible.length === 0) return <EmptyState title={sheet('empty')}>{t('noNominees')}</EmptyState>
  return (
    <fieldset className="blt-nominees">
      <legend>{t('nominees')}</legend>
      <p className="second">{t('nomineesHint')}</p>
      <ul>
        {eligible.map(({ memberId, name, selfLevel, committeeLevel, proposed }) => (
          <li key={memberId}>
            <Checkbox
              isSelected={chosen.includes(memberId)}
              onChange={(isIn) => onChange(isIn ? [...chosen, memberId] : chosen.filter((id) => id !== memberId))}
            >
              <b>{name}</b>{' '}
              <span className="second">
                {sheet('self')}: {level(selfLevel)} · {sheet('committee')}: {level(committeeLevel)}
                {proposed && ` · ${t('nomineeProposed')}`}
              </span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
