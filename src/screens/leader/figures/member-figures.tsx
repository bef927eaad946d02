'use client'

import { useTranslations } from 'next-intl'
import { assessed, noCounts } from '#domain/classification/excellent-cap.ts'
import { shareTenths } from '#domain/statistics/figures.ts'
import { goodOrAbove, postGroups, postsFinding, streaksFinding } from '../findings/of-levels.ts'
import { membersFinding, reasonsByCount } from '../findings/of-members.ts'
import type { FigureProps } from '../page-view.ts'
import { levelMarks } from './level-figures.tsx'
import { RowsFigure } from './rows-figure.tsx'

/** From everybody to who is classified, and why the others are not (domain.md 5.1). */
export function MembersFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const { members } = props.page.total
  const { notAssessed, ...counts } = members
  const row = (id: string, name: string, count: number, at: 0 | 1 | 2) => ({
    ...{ id, name },
    parts: [0, 1, 2].map((part) => (part === at ? count : 0)),
    texts: [count, { tenths: shareTenths(count, members.total) }],
  })
  const rows = [
    { ...row('total', t('members.total'), members.total, 0), parts: [members.official, members.probationary, 0] },
    row('assessed', t('members.assessed'), members.assessed, 0),
    ...reasonsByCount(notAssessed).map(({ reason, count }) => row(reason, t(`reason.${reason}`), count, 2)),
  ]
  return (
    <RowsFigure
      {...props}
      finding={membersFinding(members)}
      unit={t('members.unit')}
      foot={t('members.foot', counts)}
      rowHead={t('members.what')}
      marks={[
        { mark: 'slate', label: t('members.official') },
        { mark: 'light', label: t('members.probationary') },
        { mark: 'hatch', label: t('members.notAssessed') },
      ]}
      hidesParts
      most={members.total}
      nameWidth={230}
      texts={[
        { head: t('people'), width: 64 },
        { head: t('share'), width: 72 },
      ]}
      rows={members.total === 0 ? [] : rows}
      empty={t('empty.members')}
    />
  )
}

/** Decided levels by post: "95 % of leaders good, 20 % excellent". */
export function PostsFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const { posts } = props.page.total
  return (
    <RowsFigure
      {...props}
      finding={postsFinding(posts)}
      unit={t('posts.unit')}
      foot={t('posts.foot')}
      rowHead={t('posts.group')}
      isNumbered
      marks={levelMarks.map(({ level, mark }) => ({ mark, label: t(`level.${level}`) }))}
      texts={[
        { head: t('people'), width: 60 },
        { head: t('posts.good'), width: 108 },
      ]}
      rows={postGroups
        .map((group) => ({ group, counts: posts?.[group] ?? noCounts }))
        .map((one) => ({ ...one, whole: assessed(one.counts) }))
        .filter(({ whole }) => whole > 0)
        .map(({ group, counts, whole }) => ({
          id: group,
          name: t(`post.${group}`),
          parts: levelMarks.map(({ level }) => counts[level]),
          texts: [whole, { tenths: shareTenths(goodOrAbove(counts), whole) }],
        }))}
      empty={t('empty.posts')}
    />
  )
}

/** EXCELLENT years running: "104 secretaries, three years running". */
export function StreaksFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const { streaks } = props.page.total
  const rows = postGroups.map((group) => ({ group, three: 0, five: 0, ...streaks?.[group] })).filter(({ three }) => three > 0)
  return (
    <RowsFigure
      {...props}
      finding={streaksFinding(streaks)}
      unit={t('streaks.unit')}
      foot={t('streaks.foot')}
      rowHead={t('posts.group')}
      marks={[
        { mark: 'gold', label: t('streaks.five') },
        { mark: 'light', label: t('streaks.three') },
      ]}
      isNumbered
      most={Math.max(...rows.map(({ three }) => three), 1)}
      texts={[{ head: t('people'), width: 60 }]}
      rows={rows.map(({ group, three, five }) => ({ id: group, name: t(`post.${group}`), parts: [five, three - five], texts: [three] }))}
      empty={t('empty.streaks')}
    />
  )
}
