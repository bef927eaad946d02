'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { type ChatApp, chromeAddress, isAndroid } from './chat-app.ts'

/** The window of a chat app may lose a paper: open a browser of one's own. */
export function ChatAppNotice({ app }: { app: ChatApp }) {
  const t = useTranslations('phone.chatApp')
  const [copied, setCopied] = useState(false)
  const here = window.location.href
  const copy = () => navigator.clipboard?.writeText(here).then(() => setCopied(true))
  return (
    <Note tone="red" role="alert" className="mb-4">
      <b>{t('title', { app })}</b>
      <p>{t(isAndroid(navigator.userAgent) ? 'android' : 'apple')}</p>
      <div className="mt-3 grid gap-2">
        {isAndroid(navigator.userAgent) && (
          <a className="btn btn-wide" href={chromeAddress(here)}>
            {t('openChrome')}
          </a>
        )}
        <Button wide onPress={copy}>
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
    </Note>
  )
}
