'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { localeCookie, locales } from '#screens/messages/locale.ts'

/** The one switch between the two languages; what is half written on the page stays. */
export function LanguageSwitch() {
  const t = useTranslations('kit.language')
  const current = useLocale()
  const router = useRouter()
  const choose = (locale: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than the phones we serve
    document.cookie = `${localeCookie}=${locale}; path=/; max-age=31536000; samesite=lax`
    router.refresh()
  }
  return (
    <fieldset className="switch">
      <legend className="sr-only">{t('label')}</legend>
      {locales.map((locale) => (
        <button key={locale} type="button" lang={locale} aria-pressed={locale === current} onClick={() => choose(locale)}>
          {t(locale)}
        </button>
      ))}
    </fieldset>
  )
}
