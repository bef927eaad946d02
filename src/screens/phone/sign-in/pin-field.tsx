'use client'

import { useTranslations } from 'next-intl'
import { TextField } from '#screens/kit/text-field.tsx'

type Props = {
  label: string
  value: string
  onChange: (pin: string) => void
  shown: boolean
  error?: string | null
  hint?: string
  isNew?: boolean
}

/** Six digits from the number keys; anything else typed is dropped. */
export function PinField({ label, value, onChange, shown, error, hint, isNew = false }: Props) {
  const t = useTranslations('signin')
  return (
    <TextField
      label={label}
      value={value}
      onChange={(typed) => onChange(typed.replace(/\D/g, '').slice(0, 6))}
      type={shown ? 'text' : 'password'}
      inputMode="numeric"
      autoComplete={isNew ? 'new-password' : 'current-password'}
      maxLength={6}
      hint={hint ?? t('pinHint')}
      error={error ?? null}
      className="pin-field"
    />
  )
}
