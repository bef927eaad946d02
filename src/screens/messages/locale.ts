/** The languages of the product; the first one is spoken when nothing was chosen. */
export const locales = ['vi', 'en'] as const
export type Locale = (typeof locales)[number]

export const defaultLocale: Locale = 'vi'
export const localeCookie = 'locale'

/** What stands in the cookie is a stranger's word: anything unknown is the default language. */
export function asLocale(value: string | undefined): Locale {
  return locales.find((locale) => locale === value) ?? defaultLocale
}
