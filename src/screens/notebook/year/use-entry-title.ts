'use client'

import { useTranslations } from 'next-intl'
import type { NotebookEntry } from '#domain/notebook/entry.ts'
import { monthText } from '#screens/kit/dates.ts'
import { useTopic } from '#screens/messages/use-topic.ts'

/** What a line is: "Tự soi, tự sửa tháng 10/2026". */
export function useEntryTitle(): (entry: NotebookEntry) => string {
  const t = useTranslations('notebook.entries')
  const topic = useTopic()
  return (entry) => {
    if (entry.kind === 'CONCLUSION') return t('CONCLUSION', { topic: topic(entry.body.topic) })
    if (entry.kind === 'REFLECTION' || entry.kind === 'MONTHLY_REMARK') return t(entry.kind, { month: monthText(entry.body.month) })
    if (entry.kind === 'SELF_ASSESSMENT') return t('SELF_ASSESSMENT', { year: entry.year })
    if (entry.kind === 'CAMPAIGN_REPORT') return t('CAMPAIGN_REPORT', { campaign: entry.body.campaign })
    // These two are marks on other lines and never stand alone.
    if (entry.kind === 'CONFIRMATION' || entry.kind === 'ACKNOWLEDGED') return ''
    return t(entry.kind)
  }
}
