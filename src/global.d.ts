/// <reference types="next" />
/// <reference types="next/image-types/global" />

import type { Messages } from '#screens/messages/catalogue.ts'
import type { Locale } from '#screens/messages/locale.ts'

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale
    Messages: Messages
  }
}
