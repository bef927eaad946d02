'use client'

import { useTranslations } from 'next-intl'
import type { ConsoleView } from '#domain/meeting/view.ts'
import { timeText } from '#screens/kit/dates.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { Tag } from '#screens/kit/tag.tsx'
import { useServerNow } from '#screens/live/use-server-now.ts'
import { ActButton } from './act-button.tsx'
import { useDesk } from './desk-context.tsx'

type Opinion = ConsoleView['opinions'][number]

const newMilliseconds = 90_000

/** What members sent from their phones, the newest first; each may go to the wall and into the minutes. */
export function OpinionList() {
  const t = useTranslations('console.floor')
  const { view, serverNow } = useDesk()
  const now = useServerNow(serverNow, 5_000)
  if (view.opinions.length === 0) return <EmptyState title={t('noOpinion')}>{t('howToSend')}</EmptyState>
  return (
    <ul className="con-opinions num">
      {view.opinions.map((opinion) => (
        <OpinionRow
          key={opinion.id}
          opinion={opinion}
          isNew={!opinion.takenUp && Date.parse(now) - Date.parse(opinion.sentAt) < newMilliseconds}
        />
      ))}
    </ul>
  )
}

function OpinionRow({ opinion, isNew }: { opinion: Opinion; isNew: boolean }) {
  const t = useTranslations('console.floor')
  const { id: opinionId, onWall, inMinutes } = opinion
  return (
    <li className={isNew ? 'new' : undefined}>
      <p>
        <b>{opinion.name}</b>
        <time dateTime={opinion.sentAt}>{timeText(opinion.sentAt)}</time>
        <br />
        {opinion.about && (
          <span className="second">
            <Subject about={opinion.about} />{' '}
          </span>
        )}
        {opinion.text}
      </p>
      <div className="do">
        {inMinutes ? <Tag state="ok">{t('inMinutes')}</Tag> : opinion.takenUp && <Tag state="ok">{t('takenUp')}</Tag>}
        {!opinion.takenUp && (
          <ActButton kind="quiet" command={{ type: 'takeUpOpinion', opinionId }}>
            {t('takeUp')}
          </ActButton>
        )}
        <ActButton kind={onWall ? 'quiet' : 'secondary'} command={{ type: 'markOpinion', opinionId, onWall: !onWall, inMinutes }}>
          {onWall ? t('offWall') : t('toWall')}
        </ActButton>
        {!inMinutes && <ActButton command={{ type: 'markOpinion', opinionId, onWall, inMinutes: true }}>{t('toMinutes')}</ActButton>}
      </div>
    </li>
  )
}

function Subject({ about }: { about: NonNullable<Opinion['about']> }) {
  const t = useTranslations('console.floor')
  if (about.kind === 'MEMBER') return t('about', { name: about.name })
  return about.kind === 'ITEM' ? t('aboutItem', { number: about.number, name: about.name ?? '' }) : t('aboutStep', { title: about.title })
}
