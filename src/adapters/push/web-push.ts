import webPush from 'web-push'
import type { PushDevice } from '#application/ports/inbox.ts'
import type { Push } from '#application/ports/world.ts'
import { noticeHref } from '#contract/inbox.ts'
import type { NoticeFacts } from '#domain/inbox/notice.ts'

export type VapidKeys = { publicKey: string; privateKey: string; subject: string }

type Options = {
  keys: VapidKeys
  /** The service says that it no longer knows this browser. */
  onGone(device: PushDevice): void
  onProblem(status: number | undefined): void
  send?: typeof webPush.sendNotification
}

/** A sign that is not wanted after two days. */
const secondsToLive = 2 * 24 * 60 * 60

/** Web Push (RFC 8030, 8291, 8292). What is sent is a kind, a language and an address of this app: no name, no text that people wrote. */
export function webPushNotices({ keys, onGone, onProblem, send = webPush.sendNotification }: Options): Push {
  const vapidDetails = { subject: keys.subject, publicKey: keys.publicKey, privateKey: keys.privateKey }
  async function tell(device: PushDevice, facts: NoticeFacts): Promise<void> {
    const subscription = { endpoint: device.endpoint, keys: { p256dh: device.p256dh, auth: device.auth } }
    await send(subscription, pushMessage(device, facts), { vapidDetails, TTL: secondsToLive, timeout: 10_000 })
  }
  return {
    publicKey: keys.publicKey,
    tell: (devices, facts) => {
      for (const device of devices) {
        tell(device, facts).catch((error: { statusCode?: number }) =>
          error.statusCode === 404 || error.statusCode === 410 ? onGone(device) : onProblem(error.statusCode),
        )
      }
    },
  }
}

/** Read by public/push-handler.js. */
export const pushMessage = ({ locale }: Pick<PushDevice, 'locale'>, facts: NoticeFacts): string =>
  JSON.stringify({ kind: facts.kind, locale, href: noticeHref(facts) })
