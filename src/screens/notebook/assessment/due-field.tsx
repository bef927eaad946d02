'use client'

import { useState } from 'react'
import { isCivilDate } from '#domain/organization/civil-date.ts'
import { dateFromText, dayText } from '#screens/kit/dates.ts'
import { TextField } from '#screens/kit/text-field.tsx'

export type DueFieldProps = {
  label: string
  hint: string
  /** A day, nothing, or what was typed so far: a half typed day is kept in the draft like any other word. */
  value: string | null
  onChange: (value: string | null) => void
  error: string | null
}

export function DueField({ label, hint, value, onChange, error }: DueFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : isCivilDate(value) ? dayText(value) : value)
  return (
    <TextField
      label={label}
      hint={hint}
      value={shown}
      onChange={(text) => {
        setTyped(text)
        onChange(dateFromText(text) ?? (text.trim() === '' ? null : text))
      }}
      onBlur={() => setTyped(null)}
      error={error}
      autoComplete="off"
      maxLength={20}
    />
  )
}
