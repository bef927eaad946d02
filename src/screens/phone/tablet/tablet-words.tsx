'use client'

import { NextIntlClientProvider, useLocale, useMessages } from 'next-intl'
import type { ReactNode } from 'react'

/** The ballot's own words, but where they speak of "this phone" or of coming back later: a shared device is neither. */
export function TabletWords({ children }: { children: ReactNode }) {
  const locale = useLocale()
  const messages = useMessages()
  const { instead } = messages.tablet
  const ballot = { ...messages.ballot }
  for (const part of ['take', 'mark', 'sending', 'notRecorded'] as const)
    Object.assign(ballot, { [part]: { ...ballot[part], ...instead[part] } })
  return (
    <NextIntlClientProvider locale={locale} messages={{ ...messages, ballot }}>
      {children}
    </NextIntlClientProvider>
  )
}
