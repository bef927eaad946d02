'use client'

import { useTranslations } from 'next-intl'
import './printed.css'
import { Checkbox } from '#screens/kit/checkbox.tsx'

export type PresentVoter = { memberId: string; name: string; cannotVote: boolean }

type Props = { voters: readonly PresentVoter[]; chosen: readonly string[]; onChange: (chosen: string[]) => void }

/** Before a ballot opens: who votes on a printed paper. Three or more, or nobody; and as many by phone or tablet, or nobody. */
export function PaperVoters({ voters, chosen, onChange }: Props) {
  const t = useTranslations('printed.before')
  return (
    <details className="prn-panel">
      <summary>
        <b>{t('title')}</b> <span className="num second">{t('chosen', { count: chosen.length })}</span>
      </summary>
      <p>{t('rule')}</p>
      <ul className="prn-before">
        {voters.map(({ memberId, name, cannotVote }) => (
          <li key={memberId}>
            <Checkbox
              isSelected={chosen.includes(memberId)}
              onChange={(isIn) => onChange(isIn ? [...chosen, memberId] : chosen.filter((id) => id !== memberId))}
            >
              {name} {cannotVote && <span className="second">{t('cannotVote')}</span>}
            </Checkbox>
          </li>
        ))}
      </ul>
    </details>
  )
}
