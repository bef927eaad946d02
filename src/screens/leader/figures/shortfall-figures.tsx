'use client'

import { useTranslations } from 'next-intl'
import { shareTenths } from '#domain/statistics/figures.ts'
import { useTopic } from '#screens/messages/use-topic.ts'
import { flowFinding, pareto, paretoFinding, remedyBuckets, remedyFinding, typicalStretch, vitalFew } from '../findings/of-shortfalls.ts'
import type { FigureProps } from '../page-view.ts'
import { MonthlyFigure } from './monthly-figure.tsx'
import { RowsFigure } from './rows-figure.tsx'

/** Shortfalls by topic, the most frequent first, with the running share; the red line closes the vital few (80 %). */
export function ShortfallsFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const topicName = useTopic()
  const topics = pareto(props.page.total.shortfalls.byTopic)
  const sum = (of: 'count' | 'remedied' | 'open' | 'overdue') => topics.reduce((all, topic) => all + topic[of], 0)
  const said = paretoFinding(topics)
  return (
    <RowsFigure
      {...props}
      finding={said.values?.topic ? { ...said, values: { ...said.values, topic: topicName(String(said.values.topic)) } } : said}
      unit={t('shortfalls.unit', {
        count: sum('count'),
        remedied: sum('remedied'),
        open: sum('open') + sum('overdue'),
        overdue: sum('overdue'),
      })}
      foot={t('shortfalls.foot')}
      rowHead={t('shortfalls.topic')}
      marks={[
        { mark: 'slate', label: t('shortfalls.remedied') },
        { mark: 'open', label: t('shortfalls.open') },
        { mark: 'hatch', label: t('shortfalls.overdue') },
      ]}
      most={Math.max(...topics.map(({ count }) => count), 1)}
      nameWidth={224}
      ruleBelow={vitalFew(topics)}
      texts={[
        { head: t('shortfalls.count'), width: 62 },
        { head: t('shortfalls.cumulated'), width: 76 },
      ]}
      rows={topics.map(({ topic, count, remedied, open, overdue, cumulatedTenths }) => ({
        id: topic,
        name: topicName(topic),
        parts: [remedied, open, overdue],
        texts: [count, { tenths: cumulatedTenths }],
      }))}
      empty={t('empty.shortfalls')}
    />
  )
}

/** How long remedies took, and the stretch in which the middle one was done. */
export function RemedyFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const { days } = props.page.total.shortfallFlow
  const all = remedyBuckets.reduce((sum, bucket) => sum + days[bucket], 0)
  const typical = typicalStretch(days)
  return (
    <RowsFigure
      {...props}
      finding={remedyFinding(days, props.page.period)}
      unit={t('remedy.unit')}
      foot={t('remedy.foot')}
      rowHead={t('remedy.stretch')}
      marks={[{ mark: 'light', label: t('remedy.count') }]}
      most={Math.max(...remedyBuckets.map((bucket) => days[bucket]), 1)}
      nameWidth={130}
      ruleBelow={typical ? remedyBuckets.indexOf(typical) + 1 : remedyBuckets.length}
      texts={[
        { head: t('remedy.count'), width: 66 },
        { head: t('share'), width: 66 },
      ]}
      hidesParts
      rows={
        all === 0
          ? []
          : remedyBuckets.map((bucket) => ({
              id: bucket,
              name: t(`remedy.${bucket}`),
              parts: [days[bucket]],
              texts: [days[bucket], { tenths: shareTenths(days[bucket], all) }],
            }))
      }
      empty={t('empty.remedy')}
    />
  )
}

/** What came and what was remedied, month by month. */
export function FlowFigure(props: FigureProps) {
  const t = useTranslations('charts')
  return (
    <MonthlyFigure
      {...props}
      finding={flowFinding(props.page.total.shortfallFlow, props.page.period)}
      unit={t('flow.unit', { year: String(props.page.period.year) })}
      foot={t('flow.foot')}
      isPaired
      isCounted={({ shortfallFlow: { opened, remedied } }) => opened + remedied > 0}
      marks={[
        { mark: 'light', label: t('flow.opened'), of: ({ shortfallFlow }) => shortfallFlow.opened },
        { mark: 'slate', label: t('flow.remedied'), of: ({ shortfallFlow }) => shortfallFlow.remedied },
      ]}
    />
  )
}
