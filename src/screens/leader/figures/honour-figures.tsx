'use client'

import { useTranslations } from 'next-intl'
import { shareTenths } from '#domain/statistics/figures.ts'
import { campaignsFinding, commendationsFinding } from '../findings/of-campaigns.ts'
import { normsFinding, praiseFinding } from '../findings/of-meetings.ts'
import type { FigureProps } from '../page-view.ts'
import { ByUnitFigure } from './by-unit-figure.tsx'
import { MonthlyFigure } from './monthly-figure.tsx'
import { RowsFigure } from './rows-figure.tsx'

/** Praise and reminders of the month's meetings: apart from the yearly level. */
export function PraiseFigure(props: FigureProps) {
  const t = useTranslations('charts')
  return (
    <MonthlyFigure
      {...props}
      finding={praiseFinding(props.page.total.mentions, props.page.period)}
      unit={t('praise.unit', { year: String(props.page.period.year) })}
      foot={t('praise.foot')}
      isPaired
      isCounted={({ mentions }) => mentions.praised + mentions.reminded > 0}
      marks={[
        { mark: 'gold', label: t('praise.praised'), of: ({ mentions }) => mentions.praised },
        { mark: 'hatch', label: t('praise.reminded'), of: ({ mentions }) => mentions.reminded },
      ]}
    />
  )
}

/** Commendations by title: proposed and decided. */
export function CommendationsFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const { commendations } = props.page.total
  const titles = Object.entries(commendations.byTitle)
    .filter(([, { proposed, decided }]) => proposed + decided > 0)
    .toSorted(([, a], [, b]) => b.proposed - a.proposed)
  return (
    <RowsFigure
      {...props}
      finding={commendationsFinding(commendations)}
      unit={t('commendations.unit')}
      foot={t('commendations.foot', { deeds: commendations.deeds })}
      rowHead={t('commendations.title')}
      marks={[
        { mark: 'gold', label: t('commendations.decided') },
        { mark: 'open', label: t('commendations.waiting') },
      ]}
      isNumbered
      most={Math.max(...titles.map(([, { proposed, decided }]) => Math.max(proposed, decided)), 1)}
      nameWidth={230}
      texts={[{ head: t('commendations.proposed'), width: 66 }]}
      rows={titles.map(([id, { proposed, decided }]) => ({
        id,
        name: props.page.names[id] ?? t('commendations.other'),
        parts: [decided, Math.max(proposed - decided, 0)],
        texts: [proposed],
      }))}
      empty={t('empty.commendations')}
    />
  )
}

/** Who has reported in each campaign, and how many cells have met for it. */
export function CampaignsFigure(props: FigureProps) {
  const t = useTranslations('charts')
  const { campaigns } = props.page.total
  return (
    <RowsFigure
      {...props}
      finding={campaignsFinding(campaigns)}
      unit={t('campaigns.unit')}
      foot={t('campaigns.foot')}
      rowHead={t('campaigns.name')}
      marks={[{ mark: 'light', label: t('campaigns.share') }]}
      hidesParts
      most={1000}
      nameWidth={230}
      texts={[
        { head: t('campaigns.share'), width: 76 },
        { head: t('campaigns.cells'), width: 82 },
      ]}
      more={[t('campaigns.reported'), t('campaigns.asked')]}
      rows={Object.entries(campaigns).map(([id, { asked, reported, cells, cellsMet }]) => ({
        id,
        name: props.page.names[id] ?? t('campaigns.other'),
        parts: [shareTenths(reported, asked) ?? 0],
        texts: [{ tenths: shareTenths(reported, asked) }, `${cellsMet}/${cells}`],
        more: [reported, asked],
      }))}
      empty={t('empty.campaigns')}
    />
  )
}

/** Points that the weekly reviews of norms reached, of those possible, by unit. */
export function NormsFigure(props: FigureProps) {
  const t = useTranslations('charts')
  return (
    <ByUnitFigure
      {...props}
      finding={normsFinding(props.page.total.norms, props.page.period)}
      unit={t('norms.unit')}
      foot={t('norms.foot')}
      isCounted={({ norms }) => norms.most > 0}
      hidesParts
      most={() => 1000}
      marks={[{ mark: 'light', label: t('share'), of: ({ norms }) => shareTenths(norms.points, norms.most) ?? 0 }]}
      texts={[
        { head: t('norms.reviews'), width: 92, of: ({ norms }) => norms.reviews },
        { head: t('share'), width: 66, of: ({ norms }) => ({ tenths: shareTenths(norms.points, norms.most) }) },
      ]}
    />
  )
}
