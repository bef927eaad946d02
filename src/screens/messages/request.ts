import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { en, type Messages, vi } from './catalogue.ts'
import { asLocale, localeCookie } from './locale.ts'

const catalogues = { vi, en: en as Messages }

/** The language is a cookie, never a part of the address: a QR code on the wall serves both. */
export default getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get(localeCookie)?.value)
  return { locale, messages: catalogues[locale], timeZone: 'Asia/Ho_Chi_Minh' }
})
