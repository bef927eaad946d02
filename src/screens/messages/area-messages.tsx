import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { AriaLocale } from '#screens/kit/aria-locale.tsx'
import type { Area } from './catalogue.ts'

type Props = {
  areas: readonly Area[]
  /** Some of what is on the page from the beginning is react-aria's. A page that brings such pieces later wraps them itself. */
  widgets?: boolean
  children: ReactNode
}

/** Hands client screens 'kit' and the named areas, no others: a phone in a village should not load the admin's words. */
export async function AreaMessages({ areas, widgets = true, children }: Props) {
  const all = await getMessages()
  const wanted = new Set<string>(['kit', ...areas])
  const messages = Object.fromEntries(Object.entries(all).filter(([area]) => wanted.has(area)))
  return <NextIntlClientProvider messages={messages}>{widgets ? <AriaLocale>{children}</AriaLocale> : children}</NextIntlClientProvider>
}
