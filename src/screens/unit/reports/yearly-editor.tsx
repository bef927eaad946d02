'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { paths } from '#contract/paths.ts'
import type { ReportPage } from '#contract/report.ts'
import { chapters } from '#domain/document/yearly-sections.ts'
import { Button } from '#screens/kit/button.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { useKept } from '#screens/kit/use-kept.ts'
import { useApi } from '#screens/live/api.tsx'
import { RefusedNote } from '#screens/live/load-problem.tsx'
import { draftOf, type ReportDraft, readDraft } from './report-draft.ts'
import { SectionEditor } from './section-editor.tsx'

type Props = { page: ReportPage; yearly: NonNullable<ReportPage['yearly']> }

/** The yearly report, section by section: what the figures say, and room for the committee's own words. */
export function YearlyEditor({ page, yearly }: Props) {
  const t = useTranslations('papers.yearly')
  const { draft, isChanged, change, save, isSaving, error } = useDraft(page, yearly)
  const ids = [...new Set(yearly.sections.map(({ chapter }) => chapter))]
  return (
    <section className="grid gap-4">
      <SectionHead level={2}>{t('title', { year: String(page.year) })}</SectionHead>
      <p className="max-w-[80ch]">{t('text')}</p>
      <div className="report-bar">
        <Button kind="primary" isDisabled={!isChanged} pending={isSaving} pendingText={t('saving')} onPress={save}>
          {t('save')}
        </Button>
        <a className="btn" href={paths.yearlyReportFile(page.unitId, page.year)} download>
          {t('docx')}
        </a>
        <p role="status" className="second">
          {t(isChanged ? 'unsaved' : yearly.version === 0 ? 'fresh' : 'saved')}
        </p>
      </div>
      <RefusedNote error={error} />
      <div lang="vi" className="grid gap-6">
        {ids.map((chapter) => (
          <section key={chapter} className="grid gap-3">
            <h3 className="report-chapter">{chapters[chapter]}</h3>
            {yearly.sections
              .filter((one) => one.chapter === chapter)
              .map((one) => (
                <SectionEditor key={one.id} section={one} draft={draft} onChange={change} />
              ))}
          </section>
        ))}
      </div>
    </section>
  )
}

/** Kept on this device until it is saved, so that a reload loses no word. */
function useDraft(page: ReportPage, { version, sections }: Props['yearly']) {
  const api = useApi()
  const cache = useQueryClient()
  const [kept, keep] = useKept(`report-${page.unitId}-${page.year}`, readDraft)
  const draft: ReportDraft = kept ?? draftOf(sections, version)
  const saving = useMutation(
    api.report.save.mutationOptions({
      onSuccess: async () => {
        await cache.invalidateQueries({ queryKey: api.report.page.queryKey() })
        keep(null)
      },
    }),
  )
  return {
    ...{ draft, isChanged: kept !== null, change: keep, isSaving: saving.isPending, error: saving.error },
    save: () => saving.mutate({ unitId: page.unitId, year: page.year, ...draft }),
  }
}
