'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { dateFromText, dayText } from './dates.ts'
import { TextField } from './text-field.tsx'

export type DateFieldProps = {
  label: string
  labelHidden?: boolean
  /** YYYY-MM-DD, or null while empty or unreadable. */
  value: string | null
  onChange: (date: string | null) => void
  error?: string | null
  hint?: string
  name?: string
  isRequired?: boolean
  isDisabled?: boolean
  className?: string
}

/** A day typed as dd/mm/yyyy: faster than a calendar for a date on paper, and the same in every browser. */
export function DateField({ value, onChange, error, hint, ...rest }: DateFieldProps) {
  const t = useTranslations('kit')
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value ? dayText(value) : '')
  const [left, setLeft] = useState(false)
  const wrong = left && shown.trim() !== '' && dateFromText(shown) === null
  return (
    <TextField
      {...rest}
      value={shown}
      onChange={(text) => {
        setTyped(text)
        setLeft(false)
        onChange(dateFromText(text))
      }}
      onBlur={() => {
        setLeft(true)
        if (dateFromText(shown) !== null || shown.trim() === '') setTyped(null)
      }}
      error={error ?? (wrong ? t('dateWrong') : null)}
      hint={hint ?? t('dateHint')}
      inputMode="text"
      autoComplete="off"
      maxLength={12}
    />
  )
}
