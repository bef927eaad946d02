'use client'

import { useState } from 'react'
import { TextField } from '#screens/kit/text-field.tsx'

export type NumberFieldProps = {
  label: string
  labelHidden?: boolean
  /** NaN while empty or unreadable: then it is no rule, and says so. */
  value: number
  onChange: (value: number) => void
  /** Stands after the number. */
  unit: string | null
  error: string | null
}

/** A whole number from the number keys. */
export function NumberField({ value, onChange, unit, label, error, labelHidden }: NumberFieldProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const known = Number.isSafeInteger(value) ? String(value) : ''
  return (
    <div className="flex items-start gap-2">
      <TextField
        label={unit ? `${label} (${unit})` : label}
        {...(labelHidden ? { labelHidden } : {})}
        value={typed ?? known}
        onChange={(text) => {
          const digits = text.replace(/\D/g, '')
          setTyped(digits)
          onChange(digits === '' ? Number.NaN : Number(digits))
        }}
        onBlur={() => setTyped(null)}
        error={error}
        inputMode="numeric"
        maxLength={6}
        className="w-full max-w-44"
      />
      {unit && labelHidden && (
        <span aria-hidden className="second flex min-h-11 items-center">
          {unit}
        </span>
      )}
    </div>
  )
}
