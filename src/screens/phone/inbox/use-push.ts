'use client'

import { useLocale } from 'next-intl'
import { useEffect, useState } from 'react'
import { useApiClient } from '#screens/live/api.tsx'

/** UNABLE: no keys on the server, or a browser without service worker or Push API; nothing is shown then. */
type PushState = 'UNABLE' | 'OFF' | 'ON' | 'DENIED'

/** This browser's wish to be told. The service worker is the one that keeps the notebook readable (public/sw.js). */
export function usePush(key: string | null) {
  const client = useApiClient()
  const locale = useLocale() === 'en' ? 'en' : 'vi'
  const [state, setState] = useState<PushState>('UNABLE')
  const [pending, setPending] = useState(false)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    if (key !== null) void stateNow().then(setState)
  }, [key])
  const change = (work: () => Promise<void>) => async () => {
    setPending(true)
    setFailed(false)
    await work().catch(() => setFailed(true))
    setState(await stateNow())
    setPending(false)
  }
  const turnOn = change(async () => {
    const worker = await navigator.serviceWorker.ready
    const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key ?? '' })
    const { endpoint = '', keys = {} } = made.toJSON()
    await client.inbox.subscribe.mutate({ endpoint, p256dh: keys.p256dh ?? '', auth: keys.auth ?? '', locale })
  })
  const turnOff = change(async () => {
    const standing = await subscription()
    if (!standing) return
    await client.inbox.unsubscribe.mutate({ endpoint: standing.endpoint })
    await standing.unsubscribe()
  })
  return { state, turnOn, turnOff, pending, failed }
}

async function stateNow(): Promise<PushState> {
  if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return 'UNABLE'
  if (Notification.permission === 'denied') return 'DENIED'
  return (await subscription()) ? 'ON' : 'OFF'
}

const subscription = async (): Promise<PushSubscription | null> =>
  (await (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription()) ?? null
