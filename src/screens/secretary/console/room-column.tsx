'use client'

import { useTranslations } from 'next-intl'
import { Seats } from '#screens/kit/seats.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { useServerNow } from '#screens/live/use-server-now.ts'
import { ActButton } from './act-button.tsx'
import { ComingBallot } from './coming-ballot.tsx'
import { useDesk } from './desk-context.tsx'
import { WallLinks } from './wall-links.tsx'

/** The room: who is here, the last vote, the coming ballot, and the wall in small. */
export function RoomColumn() {
  return (
    <>
      <Attendance />
      <LastVote />
      <ComingBallot />
      <WallNow />
    </>
  )
}

function Attendance() {
  const t = useTranslations('console.room')
  const { view } = useDesk()
  const { presence, members } = view
  if (!presence) return null
  const absent = members.filter(({ attendance }) => attendance === 'EXCUSED' || attendance === 'UNEXCUSED')
  const silent = members.filter(({ attendance, exempt }) => attendance === null && !exempt).length
  const { base, presentInBase: present, needed, official, probationary } = presence
  return (
    <section>
      <SectionHead aside={t('members', { count: members.length })}>{t('rollCall')}</SectionHead>
      <p className="con-big num">
        <b>{`${official.present}/${official.convened}`}</b>
        <span>
          {t('official')}
          {probationary.convened > 0 && (
            <>
              ,<br />
              {t('probationary', probationary)}
            </>
          )}
        </span>
      </p>
      <div className="mt-3">
        <Seats size="desk" total={base} present={present} need={needed} sentence={t('sentence', { present, base, needed })} />
      </div>
      <p className="second num mt-2">
        {absent.length > 0 && t('absent', { count: absent.length })} {silent > 0 && t('silent', { count: silent })}
      </p>
      <ul className="con-lines con-lines-low">
        {absent.slice(0, 6).map((one) => (
          <li key={one.memberId}>
            {one.name}
            <span className="second right">{one.reason ?? t('unexcused')}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function LastVote() {
  const t = useTranslations('console.room')
  const { view } = useDesk()
  const vote = view.openVotes.findLast(({ open }) => !open)
  if (!vote) return null
  return (
    <section>
      <SectionHead aside={t('open')}>{t('lastVote')}</SectionHead>
      <p className="con-big num">
        <b>{`${vote.counts.FOR}/${vote.base}`}</b>
        <span>{t('inFavour', { share: vote.counts.FOR / Math.max(1, vote.base) })}</span>
      </p>
      <p className="second">{vote.title}</p>
    </section>
  )
}

function WallNow() {
  const t = useTranslations('console.room')
  const { view, turnout, recounts, health, serverNow, renderWall } = useDesk()
  const now = useServerNow(serverNow)
  const age = health?.wall.connected ? t('age', { seconds: health.wall.secondsSince ?? 0 }) : t('noWall')
  return (
    <section>
      <SectionHead aside={age}>{t('wall')}</SectionHead>
      <div className="mt-3">{renderWall({ view, turnout, recounts, now })}</div>
      <div className="mt-2">
        <ActButton kind={view.wallBlank ? 'secondary' : 'quiet'} command={{ type: 'blankWall', on: !view.wallBlank }}>
          {t(view.wallBlank ? 'unblank' : 'blank')}
        </ActButton>
      </div>
      <WallLinks />
    </section>
  )
}
