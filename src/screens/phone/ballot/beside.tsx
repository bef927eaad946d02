'use client'

import { useTranslations } from 'next-intl'
import type { BallotSheet } from '#contract/ballot.ts'
import type { BallotKind } from '#domain/ballot/types.ts'
import { Pairs } from '#screens/kit/pairs.tsx'
import { Tag } from '#screens/kit/tag.tsx'

/** What stands beside a name: own level, the committee's, the year's registered things by result, what the reviews of the unit's norms say, and which levels are closed and why. */
export function Beside({ row, kind }: { row: BallotSheet['rows'][number] | null; kind: BallotKind }) {
  const t = useTranslations('ballot.beside')
  const level = useTranslations('ballot.level')
  if (row === null || kind === 'REHEARSAL') return <div className="mt-2 border-t-2 border-ink" />
  const { beside, closed, reason } = row
  const registered = beside?.registration ?? null
  const total = registered ? registered.achieved + registered.partly + registered.notAchieved + (registered.unreported ?? 0) : 0
  const name = (one: Parameters<typeof level>[0] | null) => (one === null ? t('none') : level(one))
  const pairs = [
    ...(kind === 'CLASSIFICATION' || kind === 'EXCELLENT'
      ? [
          { id: 'self', head: t('self'), value: name(beside ? beside.selfLevel : null) },
          { id: 'committee', head: t('committee'), value: name(beside ? beside.committeeLevel : null) },
        ]
      : []),
    ...(reason ? [{ id: 'reason', head: t('reason'), value: reason, isWide: true }] : []),
    {
      id: 'registered',
      head: registered ? t('registered', { total }) : t('registeredHead'),
      isWide: registered !== null,
      value: registered ? (
        <>
          {registered.achieved > 0 && <Tag state="ok">{t('achieved', { count: registered.achieved })}</Tag>}
          {registered.partly > 0 && <Tag state="part">{t('partly', { count: registered.partly })}</Tag>}
          {registered.notAchieved > 0 && <Tag state="no">{t('notAchieved', { count: registered.notAchieved })}</Tag>}
          {(registered.unreported ?? 0) > 0 && <Tag state="no">{t('unreported', { count: registered.unreported ?? 0 })}</Tag>}
          {registered.months !== undefined && <span className="second block">{t('months', { count: registered.months })}</span>}
        </>
      ) : (
        t('nothingRegistered')
      ),
    },
    ...(beside?.norms ? [{ id: 'norms', head: t('norms'), value: t('normsLine', beside.norms) }] : []),
    ...closed.map(({ level: one, why }) => ({
      id: `closed-${one}`,
      head: t('closed', { level: level(one) }),
      value: t.has(`why.${why}` as 'why.SICK_LEAVE') ? t(`why.${why}` as 'why.SICK_LEAVE') : why,
      isWide: true,
    })),
  ]
  return (
    <div className="mt-2">
      <Pairs pairs={pairs} />
    </div>
  )
}
