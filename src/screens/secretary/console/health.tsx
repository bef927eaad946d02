'use client'

import { useTranslations } from 'next-intl'
import type { RoomHealth } from '#domain/meeting/view.ts'
import { Tag, type TagState } from '#screens/kit/tag.tsx'
import { useServerDelay } from '#screens/live/use-server-delay.ts'

/** The room at a glance, calm while all is well: the wall, the phones, and how long the server takes to answer. */
export function Health({ health }: { health: RoomHealth }) {
  const t = useTranslations('console.health')
  const { phones } = health
  return (
    <ul className="desk-health num" aria-label={t('label')}>
      <li>
        <Wall wall={health.wall} />
      </li>
      <li>
        <Tag state={phones.connected > 0 ? 'ok' : 'part'}>{t('phones', { count: phones.connected })}</Tag>
      </li>
      {phones.reconnecting > 0 && (
        <li>
          <Tag state="part">{t('reconnecting', { count: phones.reconnecting })}</Tag>
        </li>
      )}
      {phones.gone > 0 && (
        <li>
          <Tag state="late">{t('gone', { count: phones.gone })}</Tag>
        </li>
      )}
      <ServerDelay />
    </ul>
  )
}

function Wall({ wall }: { wall: RoomHealth['wall'] }) {
  const t = useTranslations('console.health')
  if (wall.secondsSince === null) return <Tag state="no">{t('wallGone')}</Tag>
  return wall.connected ? (
    <Tag state="ok">{t('wall', { seconds: wall.secondsSince })}</Tag>
  ) : (
    <Tag state="late">{t('wallLate', { seconds: wall.secondsSince })}</Tag>
  )
}

/** Milliseconds from which an answer is felt to be slow, and from which the meeting waits for it. */
const slow = 400
const verySlow = 2_000

function ServerDelay() {
  const t = useTranslations('console.health')
  const delay = useServerDelay()
  if (delay === null) return null
  const state: TagState = delay < slow ? 'ok' : delay < verySlow ? 'part' : 'no'
  return (
    <li>
      <Tag state={state}>
        {delay < 1_000 ? t('delay', { milliseconds: delay }) : t('delayLong', { seconds: Math.round(delay / 1_000) })}
      </Tag>
    </li>
  )
}
