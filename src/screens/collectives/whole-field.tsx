'use client'

import { TextField } from '#screens/kit/text-field.tsx'

/** A whole number; null while empty. Anything that is no digit is not taken. */
export function WholeField(props: {
  label: string
  value: number | null
  onChange: (value: number | null) => void
  error?: string | null
  hint?: string
}) {
  const { value, onChange, ...rest } = props
  return (
    <TextField
      {...rest}
      value={value === null ? '' : String(value)}
      onChange={(text) => {
        const digits = text.replace(/\D/g, '').slice(0, 5)
        onChange(digits === '' ? null : Number(digits))
      }}
      inputMode="numeric"
      autoComplete="off"
      maxLength={6}
    />
  )
}
