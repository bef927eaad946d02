'use client'

import { useTranslations } from 'next-intl'
import type { CellCampaign } from '#contract/campaign.ts'
import type { QuarterState } from '#domain/campaign/quarters.ts'
import { type FactSign, Facts } from '#screens/kit/facts.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'

const signs: Record<QuarterState, FactSign> = { MET: 'ok', RUNNING: 'wait', MISSED: 'no', TO_COME: 'due' }

/** How the cell stands: its reports, its quarters, and what the committee above sees flagged. */
export function CampaignSummary({ page }: { page: CellCampaign }) {
  const t = useTranslations('campaignDesk')
  const { figures, quarters, flags, targets } = page
  const { asked, reported, leaders, leadersReported } = figures
  const shares = [
    { id: 'members', part: reported, whole: asked, target: targets.members },
    { id: 'leaders', part: leadersReported, whole: leaders, target: targets.leaders },
  ] as const
  return (
    <div className="grid gap-5 p-4">
      <section>
        <SectionHead level={2}>{t('cell.summary')}</SectionHead>
        <Facts
          facts={[
            ...shares.map(({ id, part, whole, target }) => ({
              id,
              sign: part >= whole ? ('ok' as const) : ('wait' as const),
              text: t(`cell.share.${id}`, { part, whole, target }),
            })),
            ...quarters.map(({ quarter, held, state }) => ({
              id: quarter,
              sign: signs[state],
              text: t(`cell.quarter.${state}`, { quarter: quarter.slice(6), year: quarter.slice(0, 4), held }),
            })),
          ]}
        />
      </section>
      {flags.length > 0 && (
        <section>
          <SectionHead level={2}>{t('cell.flags')}</SectionHead>
          <Facts facts={flags.map((flag) => ({ id: flag, sign: flag === 'NOT_ALL' ? 'wait' : 'no', text: t(`flag.${flag}`) }))} />
        </section>
      )}
    </div>
  )
}
