'use client'

import { useTranslations } from 'next-intl'
import { shortfallsTakenOver } from '#domain/notebook/starting-text.ts'
import type { ShortfallDraft } from '#domain/notebook/types.ts'
import { Tag } from '#screens/kit/tag.tsx'
import { FromNotebook, useYearRecord } from './from-notebook.tsx'

type Props = { items: readonly ShortfallDraft[]; onTake: (items: ShortfallDraft[]) => void }

const signs = { OPEN: 'no', CARRIED_OVER: 'part', REMEDIED: 'ok' } as const

/** The year's shortfalls with their remedies and where these stand. */
export function ShortfallsFromNotebook({ items, onTake }: Props) {
  const t = useTranslations('assessment.record')
  const shortfalls = useYearRecord()?.shortfalls ?? []
  if (shortfalls.length === 0) return null
  const joined = shortfallsTakenOver(items, shortfalls)
  return (
    <FromNotebook
      count={shortfalls.length}
      isOpen={items.length === 0}
      isTaken={joined.length === items.length}
      onTake={() => onTake(joined)}
    >
      <ul>
        {shortfalls.map((one) => (
          <li key={one.id}>
            <b>{one.text}</b> <Tag state={signs[one.state]}>{t(`shortfall.${one.state}`)}</Tag>
            <p className="second">{t('remedy', { text: one.remedy })}</p>
            {one.conclusion && <p className="second">{t('conclusion', { text: one.conclusion })}</p>}
          </li>
        ))}
      </ul>
    </FromNotebook>
  )
}
