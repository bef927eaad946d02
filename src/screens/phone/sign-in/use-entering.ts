'use client'

import { useCallback } from 'react'
import { asZoom, keepZoom } from '#screens/kit/zoom.ts'
import { useApiClient } from '#screens/live/api.tsx'
import { forgetKept } from '#screens/live/kept/kept-answers.ts'
import { localeCookie } from '#screens/messages/locale.ts'
import { landingOf } from './landing.ts'

/** Goes on after a sign-in, in the person's own language; a whole new page, so that nothing of before stays. */
export function useEntering(next: string | null): () => Promise<void> {
  const client = useApiClient()
  return useCallback(async () => {
    await forgetKept()
    const me = await client.session.me.query()
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is younger than the phones we serve
    document.cookie = `${localeCookie}=${me.locale}; path=/; max-age=31536000; samesite=lax`
    // The device shows the text as large as this person last had it.
    keepZoom(asZoom(String(me.textSize / 100)))
    window.location.assign(landingOf(me, next, window.matchMedia('(min-width: 900px)').matches))
  }, [client, next])
}
