'use client'

import { useState } from 'react'
import { dateFromText, dayText } from './dates.ts'
import { TextField } from './text-field.tsx'

export type TypedDayFieldProps = {
  label: string
  /** YYYY-MM-DD, null while empty, or the very words that were typed while they are no day. */
  value: string | null
  onChange: (value: string | null) => void
  error?: string | null
  hint?: string
  isRequired?: boolean
}

/** A day typed as dd/mm/yyyy that hands on whatever was typed: a form keeps it in its draft, and whoever reads it refuses it aloud. */
export function TypedDayField({ value, onChange, error, ...rest }: TypedDayFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value) : value)
  return (
    <TextField
      {...rest}
      value={shown}
      onChange={(text) => {
        setTyped(text)
        onChange(dateFromText(text) ?? (text.trim() === '' ? null : text))
      }}
      onBlur={() => setTyped(null)}
      error={error ?? null}
      autoComplete="off"
      maxLength={20}
    />
  )
}
