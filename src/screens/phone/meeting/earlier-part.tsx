'use client'

import { useTranslations } from 'next-intl'
import type { MyPart } from '#contract/meeting.ts'
import { dayText } from '#screens/kit/dates.ts'
import { Tag } from '#screens/kit/tag.tsx'
import { ReportForm } from '../follow-up/report-form.tsx'

/** Own shortfalls and tasks of earlier meetings: what one reports here, everybody at the console sees at once. */
export function EarlierPart({ mine: { earlier }, askMine }: { mine: MyPart; askMine: () => void }) {
  const t = useTranslations('phone.followUp')
  if (earlier.length === 0) return null
  return (
    <details className="part agenda-part">
      <summary>{t('inMeeting', { count: earlier.length })}</summary>
      {earlier.map(({ about, id, text, dueOn, overdue, reported }) => (
        <div key={id} className="num mt-3 border-t border-rule pt-3">
          <p className="label second text-ph-1">{t(about)}</p>
          <b className="whitespace-pre-line">{text}</b>
          <p className="flex flex-wrap gap-x-3">
            {dueOn && <span>{t('due', { date: dayText(dueOn) })}</span>}
            {overdue && <Tag state="late">{t('overdue')}</Tag>}
          </p>
          {reported && (
            <p>
              <b>{t('reported', { date: dayText(reported.at) })}</b> {reported.text}
            </p>
          )}
          <ReportForm about={about} id={id} onDone={askMine} />
        </div>
      ))}
    </details>
  )
}
