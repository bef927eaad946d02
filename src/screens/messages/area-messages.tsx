import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AriaLocale } from '#screens/kit/aria-locale.tsx'
import type { Area } from './catalogue.ts'

/** Hands client screens 'kit' and the named areas, no others: a phone in a village should not load the admin's words. */
export async function AreaMessages({ areas, children }: { areas: readonly Area[]; children: ReactNode }) {
  const all = await getMessages()
  const wanted = new Set<string>(['kit', ...areas])
  const messages = Object.fromEntries(Object.entries(all).filter(([area]) => wanted.has(area)))
  return (
    <NextIntlClientProvider messages={messages}>
      <AriaLocale>{children}</AriaLocale>
    </NextIntlClientProvider>
  )
}
