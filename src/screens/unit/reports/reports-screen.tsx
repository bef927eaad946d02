'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import './reports.css'
import { paths } from '#contract/paths.ts'
import type { ReportPage } from '#contract/report.ts'
import { ButtonLink } from '#screens/kit/button.tsx'
import { Note } from '#screens/kit/note.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Select } from '#screens/kit/select.tsx'
import { Table } from '#screens/kit/table.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { UnitFrame } from '../unit-frame.tsx'
import { YearlyEditor } from './yearly-editor.tsx'

/** /unit/[unitId]/reports: the aggregate report and the yearly report of a unit, and what is still missing for them. */
export function ReportsScreen({ unitId }: { unitId: string }) {
  const t = useTranslations('papers')
  const api = useApi()
  const [year, setYear] = useState<number | null>(null)
  const page = useQuery(api.report.page.queryOptions(year === null ? { unitId } : { unitId, year }))
  const { data } = page
  return (
    <UnitFrame
      title={t('title')}
      sub={data?.unitName}
      way={
        <ButtonLink href={data && !data.yearly ? paths.leader(unitId) : paths.unit(unitId)} size="small">
          {t(data && !data.yearly ? 'toFigures' : 'toUnit')}
        </ButtonLink>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && !data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {data && <Reports page={data} onYear={setYear} />}
    </UnitFrame>
  )
}

function Reports({ page, onYear }: { page: ReportPage; onYear: (year: number) => void }) {
  const t = useTranslations('papers')
  return (
    <div className="grid max-w-[980px] gap-8">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <p className="second max-w-[60ch]">{t('intro')}</p>
        <Select
          label={t('year')}
          placeholder={t('year')}
          items={page.years.map((one) => ({ id: String(one), label: String(one) }))}
          value={String(page.year)}
          onChange={(one) => onYear(Number(one))}
          className="w-32"
        />
      </div>
      <Missing page={page} />
      <Aggregate page={page} />
      {page.yearly && <YearlyEditor key={`${page.year}`} page={page} yearly={page.yearly} />}
    </div>
  )
}

/** "12 trong 46 tổ chức đã báo cáo": said before any figure. */
function Missing({ page: { reported, missing } }: { page: ReportPage }) {
  const t = useTranslations('papers.missing')
  const isWhole = reported.done === reported.all
  return (
    <section className="grid gap-3">
      <SectionHead level={2}>{t(reported.all === 0 ? 'nobody' : 'title', reported)}</SectionHead>
      <Note tone={isWhole ? 'ok' : 'gold'}>{t(isWhole ? 'whole' : 'partial')}</Note>
      {missing.length > 0 && (
        <Table
          caption={t('caption')}
          rows={missing}
          rowKey={({ names }) => names.join()}
          columns={[
            { id: 'unit', head: t('unit'), isRowHead: true, cell: ({ names }) => names.join('; ') },
            { id: 'done', head: t('done'), align: 'right', cell: ({ done, all }) => t('of', { done, all }) },
            { id: 'left', head: t('left'), align: 'right', cell: ({ done, all }) => <b>{all - done}</b> },
          ]}
        />
      )}
    </section>
  )
}

function Aggregate({ page: { unitId, year } }: { page: ReportPage }) {
  const t = useTranslations('papers.aggregate')
  return (
    <section className="grid gap-3">
      <SectionHead level={2}>{t('title', { year: String(year) })}</SectionHead>
      <p className="max-w-[80ch]">{t('text')}</p>
      <p className="flex flex-wrap gap-3">
        <a className="btn" href={paths.aggregateFile(unitId, year, 'xlsx')} download>
          {t('xlsx')}
        </a>
        <a className="btn" href={paths.aggregateFile(unitId, year, 'docx')} download>
          {t('docx')}
        </a>
      </p>
    </section>
  )
}
