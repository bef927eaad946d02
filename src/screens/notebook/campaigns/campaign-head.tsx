'use client'

import { useTranslations } from 'next-intl'
import type { MyCampaign } from '#contract/campaign.ts'
import { dayText } from '#screens/kit/dates.ts'
import { Note } from '#screens/kit/note.tsx'

/** What the campaign is, under which document, until when, and whether a report is asked of this member. */
export function CampaignHead({ form }: { form: MyCampaign }) {
  const t = useTranslations('campaigns')
  const { unitName, number, endsOn, purpose, excluded, today, status } = form
  const isLate = status === 'OPEN' && today > endsOn
  return (
    <section>
      <h2 className="text-[1.25em]">{form.name}</h2>
      <p className="second num mt-1">{t('head.from', { unit: unitName, number })}</p>
      <p className={`num mt-1 font-semibold ${isLate ? 'text-wait' : ''}`}>
        {t(isLate ? 'head.late' : 'head.until', { day: dayText(endsOn) })}
      </p>
      {purpose && <p className="mt-3 whitespace-pre-line">{purpose}</p>}
      {excluded && status === 'OPEN' && (
        <Note tone="gold" className="mt-4">
          {t(`excluded.you.${excluded}`)}
        </Note>
      )}
    </section>
  )
}
