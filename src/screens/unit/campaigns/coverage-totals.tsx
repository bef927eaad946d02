'use client'

import { useTranslations } from 'next-intl'
import type { CoverageRow, UnitCampaign } from '#contract/campaign.ts'
import { isBelow } from '#domain/campaign/coverage.ts'
import type { CampaignTargets } from '#domain/campaign/plan.ts'
import { ShareFigure } from './share-figure.tsx'

type Props = { total: CoverageRow; targets: CampaignTargets; organisations: UnitCampaign['organisations'] }

/** The targets of the campaign, each against what stands now, with its denominator. */
export function CoverageTotals({ total: { figures }, targets, organisations }: Props) {
  const t = useTranslations('campaignDesk.totals')
  const { asked, reported, leaders, leadersReported, cells, cellsMet, excluded, meetings, notChairedByHead } = figures
  const left = excluded.EXEMPT + excluded.AWAY + excluded.SUSPENDED + excluded.OTHER_GROUP
  const quarters = Object.entries(figures.quarters).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const shares = [
    { key: 'members', part: reported, whole: asked, target: targets.members },
    { key: 'leaders', part: leadersReported, whole: leaders, target: targets.leaders },
    { key: 'cells', part: cellsMet, whole: cells, target: targets.cells },
  ] as const
  return (
    <section aria-label={t('label')} className="grid gap-4">
      <div className="grid gap-6 border-y-2 border-ink py-4 min-[800px]:grid-cols-3">
        {shares.map(({ key, part, whole, target }) => (
          <ShareFigure
            key={key}
            title={t(key)}
            part={part}
            whole={whole}
            word={t(isBelow(part, whole, target) ? 'below' : 'met', { target })}
            isBelow={isBelow(part, whole, target)}
          />
        ))}
      </div>
      <ul className="num grid gap-1">
        <li>
          {t('excluded', {
            count: left,
            exempt: excluded.EXEMPT,
            away: excluded.AWAY,
            suspended: excluded.SUSPENDED,
            other: excluded.OTHER_GROUP,
          })}
        </li>
        {organisations.all > 1 && <li>{t('organisations', { covered: organisations.covered, all: organisations.all })}</li>}
        {quarters.map(([quarter, met]) => (
          <li key={quarter}>
            {t('quarter', { quarter: quarter.slice(6), year: quarter.slice(0, 4), met, cells, least: targets.meetings })}
          </li>
        ))}
        <li>{t('chaired', { chaired: meetings - notChairedByHead, meetings })}</li>
      </ul>
    </section>
  )
}
