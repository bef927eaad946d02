'use client'

import { useLocale } from 'next-intl'
import type { Bilingual } from '#domain/notebook/types.ts'
import { TextField } from '#screens/kit/text-field.tsx'

type Props = {
  /** `most` null: a count without a limit of its own. */
  criterion: { label: Bilingual | string; most: number | null }
  value: number | null
  /** What the other side gave; null where there is nothing. */
  beside: number | null
  besideWords: string | null
  isReadOnly: boolean
  error: string | null
  onChange: (value: number | null) => void
}

/** A criterion, the points, and those of the other side. */
export function PointsRow({ criterion, value, beside, besideWords, isReadOnly, error, onChange }: Props) {
  const locale = useLocale()
  const label = typeof criterion.label === 'string' ? criterion.label : criterion.label[locale]
  const typed = (text: string) => {
    const digits = text.replace(/\D/g, '').slice(0, 3)
    onChange(digits === '' ? null : Number(digits))
  }
  return (
    <div className="points-row">
      <p aria-hidden>
        {label}
        {besideWords && (
          <small className="second num block">
            {besideWords} {beside ?? '–'}
          </small>
        )}
      </p>
      <div className="points-in num">
        <TextField
          label={criterion.most === null ? label : `${label} (0–${criterion.most})`}
          labelHidden
          value={value === null ? '' : String(value)}
          onChange={typed}
          inputMode="numeric"
          autoComplete="off"
          maxLength={3}
          isReadOnly={isReadOnly}
          error={error}
        />
        {criterion.most !== null && <span aria-hidden>/{criterion.most}</span>}
      </div>
    </div>
  )
}
