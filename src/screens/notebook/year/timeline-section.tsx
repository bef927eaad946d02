'use client'

import { useTranslations } from 'next-intl'
import type { NotebookLine } from '#contract/notebook.ts'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { PaperSection } from '#screens/kit/paper-sheet.tsx'
import { Timeline } from './timeline.tsx'
import type { TimelineReader } from './timeline-reader.ts'

/** Everything that was appended in a year, by month, the newest first. */
export function TimelineSection({ lines, reader }: { lines: readonly NotebookLine[]; reader: TimelineReader }) {
  const t = useTranslations('notebook.timeline')
  return (
    <PaperSection when={t('when')} title={t('title')} note={t('note')}>
      {lines.length === 0 ? <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState> : <Timeline lines={lines} reader={reader} />}
    </PaperSection>
  )
}
