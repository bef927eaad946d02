import { cookies } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { authSlot } from '#adapters/auth/auth-slot.ts'
import { pageSession } from '#adapters/auth/page-session.ts'
import { en, type Messages, vi } from '#screens/messages/catalogue.ts'
import { compiled, formats } from '#screens/messages/compiled.ts'
import { asLocale, localeCookie } from '#screens/messages/locale.ts'
import { ofSecretary } from '#screens/messages/of-secretary.ts'

const catalogues = { vi: compiled(vi), en: compiled(en as Messages) }
const withoutCommittee = { vi: compiled(ofSecretary('vi', vi)), en: compiled(ofSecretary('en', en as Messages)) }

/** The language is a cookie, never a part of the address: a QR code on the wall serves both. Who leads the person's cell is asked anew. */
export default getRequestConfig(async () => {
  const locale = asLocale((await cookies()).get(localeCookie)?.value)
  const actor = await pageSession()
  const messages = actor && (await authSlot().isLedBySecretary(actor)) ? withoutCommittee[locale] : catalogues[locale]
  return { locale, messages, formats, timeZone: 'Asia/Ho_Chi_Minh' }
})
