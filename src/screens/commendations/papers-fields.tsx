'use client'

import { useTranslations } from 'next-intl'
import type { CommendationPapers } from '#domain/commendation/commendation.ts'
import { TextArea } from '#screens/kit/text-field.tsx'

const fields = [
  ['submission', 6000, 9],
  ['excerpt', 3000, 3],
  ['report', 8000, 5],
] as const

/** The three texts of a file. */
export function PapersFields({ papers, onChange }: { papers: CommendationPapers; onChange: (papers: CommendationPapers) => void }) {
  const t = useTranslations('commendations.papers')
  return (
    <div className="grid gap-4">
      {fields.map(([key, most, rows]) => (
        <TextArea
          key={key}
          label={t(key)}
          hint={t(`${key}Hint`)}
          value={papers[key]}
          onChange={(text) => onChange({ ...papers, [key]: text })}
          maxLength={most}
          rows={rows}
        />
      ))}
    </div>
  )
}

/** The same, to read. */
export function PapersWords({ papers }: { papers: CommendationPapers }) {
  const t = useTranslations('commendations.papers')
  return (
    <dl className="grid gap-3">
      {fields
        .filter(([key]) => papers[key] !== '')
        .map(([key]) => (
          <div key={key}>
            <dt className="font-semibold">{t(key)}</dt>
            <dd className="whitespace-pre-line">{papers[key]}</dd>
          </div>
        ))}
    </dl>
  )
}
