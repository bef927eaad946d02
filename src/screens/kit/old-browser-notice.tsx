import { getTranslations } from 'next-intl/server'

/** For browsers too old to run the screens: words in the page itself, shown by a plain script that any browser of the last 15 years can run. */
export async function OldBrowserNotice() {
  const t = await getTranslations('kit.oldBrowser')
  return (
    <>
      <link rel="stylesheet" href="/old-browser.css" />
      <div id="old-browser" role="alert" hidden suppressHydrationWarning>
        <b>{t('title')}</b>
        <p>{t('text')}</p>
      </div>
      <noscript>
        <div className="old-browser">{t('scripts')}</div>
      </noscript>
      <script src="/old-browser.js" defer />
    </>
  )
}
