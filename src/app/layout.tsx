import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import type { CSSProperties, ReactNode } from 'react'
import './globals.css'
import { OldBrowserNotice } from '#screens/kit/old-browser-notice.tsx'
import { asZoom, zoomCookie } from '#screens/kit/zoom.ts'
import { ApiProvider } from '#screens/live/api.tsx'
import { AreaMessages } from '#screens/messages/area-messages.tsx'
import Broken from './error.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('kit')
  return {
    title: { default: t('product'), template: `%s · ${t('product')}` },
    appleWebApp: { capable: true, title: t('product'), statusBarStyle: 'default' },
    referrer: 'no-referrer',
    robots: { index: false, follow: false },
  }
}

// Next brings the page for what breaks to every visitor: named here, it comes with the layout, and not by a request after all others.
void Broken

export const viewport: Viewport = { width: 'device-width', initialScale: 1, themeColor: '#FCFAF5' }

export default async function RootLayout({ children }: { children: ReactNode }) {
  const zoom = asZoom((await cookies()).get(zoomCookie)?.value)
  return (
    <html lang={await getLocale()} style={{ '--zoom': zoom } as CSSProperties} suppressHydrationWarning>
      <body>
        <OldBrowserNotice />
        <ApiProvider>
          <AreaMessages areas={[]} widgets={false}>
            {children}
          </AreaMessages>
        </ApiProvider>
      </body>
    </html>
  )
}
