'use client'

import { useTranslations } from 'next-intl'
import { TypedDayField, type TypedDayFieldProps } from '#screens/kit/typed-day-field.tsx'

/** A day of a form: what is no day is sent as typed, and refused beside the field. */
export function DayField({ hint, ...rest }: TypedDayFieldProps) {
  const t = useTranslations('kit')
  return <TypedDayField {...rest} hint={hint ?? t('dateHint')} />
}
