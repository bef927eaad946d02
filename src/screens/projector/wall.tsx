'use client'

import { useTranslations } from 'next-intl'
import './projector.css'
import { timeText } from '#screens/kit/dates.ts'
import { useServerNow } from '#screens/live/use-server-now.ts'
import { FullScreenButton } from './full-screen-button.tsx'
import { useWakeLock } from './use-wake-lock.ts'
import { useWall } from './use-wall.ts'
import { useWallToken } from './use-wall-token.ts'
import { WallMessage } from './wall-message.tsx'
import { WallView } from './wall-view.tsx'

/** What the hall sees. No account: the link alone opens it, and it reads the projector's view and nothing else. */
export function Wall({ serverNow }: { serverNow: string }) {
  const token = useWallToken()
  const t = useTranslations('projector')
  if (token === undefined) return <WallMessage />
  if (token === null) return <WallMessage title={t('noLink.title')} text={t('noLink.text')} />
  return <OpenWall key={token} token={token} serverNow={serverNow} />
}

/** A code is accepted for a minute; after that an old one on the wall would only mislead. */
const codeSeconds = 60

function OpenWall({ token, serverNow }: { token: string; serverNow: string }) {
  const t = useTranslations('projector')
  const now = useServerNow(serverNow)
  const { view, lostSince, pausedSince, refused, ...wall } = useWall(token)
  useWakeLock()
  if (refused) return <WallMessage title={t('revoked.title')} text={t('revoked.text')} />
  if (!view) return <WallMessage title={t('connecting.title')} text={lostSince ? t('connecting.failed') : t('connecting.text')} />
  const isOld = lostSince !== null && Date.now() - lostSince.getTime() > codeSeconds * 1000
  const notice = lostSince
    ? t('lost', { time: timeText(lostSince.toISOString()) })
    : pausedSince
      ? t('paused', { time: timeText(pausedSince) })
      : null
  return (
    <>
      <WallView {...wall} view={view} now={now} notice={notice} code={isOld ? null : wall.code} />
      <FullScreenButton />
    </>
  )
}
