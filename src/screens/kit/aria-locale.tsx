'use client'

import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components'
import { speakVietnamese } from './aria-vietnamese.ts'

/** Widgets speak and sort in the language of the page. */
export function AriaLocale({ children }: { children: ReactNode }) {
  const isVietnamese = useLocale() === 'vi'
  if (isVietnamese && typeof window !== 'undefined') speakVietnamese()
  return <I18nProvider locale={isVietnamese ? 'vi-VN' : 'en-GB'}>{children}</I18nProvider>
}
