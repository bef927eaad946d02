'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { CommendationLine, Honours } from '#contract/commendation.ts'
import { paths } from '#contract/paths.ts'
import { Button, ButtonLink } from '#screens/kit/button.tsx'
import { dayText } from '#screens/kit/dates.ts'
import { DeskBar } from '#screens/kit/desk-bar.tsx'
import { DeskFrame } from '#screens/kit/desk-frame.tsx'
import { EmptyState } from '#screens/kit/empty-state.tsx'
import { SectionHead } from '#screens/kit/section-head.tsx'
import { Select } from '#screens/kit/select.tsx'
import { type Column, Table } from '#screens/kit/table.tsx'
import { Waiting } from '#screens/kit/waiting.tsx'
import { useApi } from '#screens/live/api.tsx'
import { LoadProblem } from '#screens/live/load-problem.tsx'
import { SheetButton } from '#screens/live/sheet-button.tsx'
import { useMissing } from './missing-words.tsx'
import { YearSelect } from './year-select.tsx'

/** /unit/[unitId]/honours: the roll of honour of a year, title by title; to print and to save. */
export function HonoursScreen({ unitId, year }: { unitId: string; year: number | null }) {
  const t = useTranslations('commendations.honours')
  const api = useApi()
  const page = useQuery(api.commendation.honours.queryOptions({ unitId, ...(year ? { year } : {}) }))
  return (
    <DeskFrame
      title={page.data ? t('title', { year: String(page.data.year) }) : t('titleWaiting')}
      sub={page.data?.unitName}
      bar={
        <DeskBar>
          <ButtonLink href={paths.unitCommendations(unitId)} kind="quiet" size="small">
            {t('back')}
          </ButtonLink>
        </DeskBar>
      }
    >
      {page.isPending && <Waiting />}
      {page.isError && !page.data && <LoadProblem error={page.error} onRetry={() => void page.refetch()} />}
      {page.data && <Roll key={page.data.year} page={page.data} />}
    </DeskFrame>
  )
}

function Roll({ page }: { page: Honours }) {
  const t = useTranslations('commendations.honours')
  const [at, setAt] = useState('all')
  const levels = [...new Map(page.lines.map(({ atUnitId, atName }) => [atUnitId, atName])).entries()]
  const lines = page.lines.filter((line) => at === 'all' || line.atUnitId === at)
  const titles = [...new Map(lines.map((line) => [line.titleKey, line])).values()]
  return (
    <div className="grid gap-6">
      <div className="no-print flex flex-wrap items-end gap-4">
        <YearSelect href={paths.honours(page.unitId)} year={page.year} today={page.today} />
        <Select
          label={t('level')}
          placeholder={t('level')}
          items={[{ id: 'all', label: t('allLevels') }, ...levels.map(([id, label]) => ({ id, label }))]}
          value={at}
          onChange={setAt}
        />
        {page.lines.length > 0 && (
          <>
            <Button onPress={() => print()}>{t('print')}</Button>
            <a className="btn" href={paths.rollFile(page.unitId, page.year)}>
              {t('file')}
            </a>
            <SheetButton name="unit-honours" unitId={page.unitId} year={page.year} rows={lines.map(({ id }) => id)} />
          </>
        )}
      </div>
      {titles.length === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {titles.map((title) => (
        <OneTitle key={title.titleKey} title={title} lines={lines.filter(({ titleKey }) => titleKey === title.titleKey)} />
      ))}
    </div>
  )
}

function OneTitle({ title, lines }: { title: CommendationLine; lines: readonly CommendationLine[] }) {
  const t = useTranslations('commendations')
  const missing = useMissing()
  const columns: Column<CommendationLine>[] = [
    {
      id: 'name',
      head: t('list.name'),
      isRowHead: true,
      cell: (line) => (
        <span>
          {line.name}
          {line.missing.length > 0 && (
            <b className="block text-desk-1 text-red">{t('list.restsOnNothing', { what: missing(line.missing) })}</b>
          )}
        </span>
      ),
    },
    { id: 'unit', head: t('honours.unit'), width: '22%', cell: (line) => line.unitName || '–' },
    { id: 'by', head: t('honours.by'), width: '22%', cell: (line) => line.atName },
    {
      id: 'decision',
      head: t('honours.decision'),
      width: '20%',
      cell: ({ decision }) => decision && t('honours.decisionLine', { number: decision.number, date: dayText(decision.decidedOn) }),
    },
    {
      id: 'certificate',
      head: <span className="sr-only">{t('list.certificate')}</span>,
      width: '8em',
      cell: (line) => (
        <a className="no-print inline-flex min-h-12 items-center" href={paths.printCertificate(line.id)} target="_blank" rel="noopener">
          {t('list.certificate')}
        </a>
      ),
    },
  ]
  return (
    <section>
      <SectionHead level={2} aside={t('honours.count', { form: t(`form.${title.form}`), count: lines.length })}>
        {title.titleName}
      </SectionHead>
      <Table caption={title.titleName} columns={columns} rows={lines} rowKey={({ id }) => id} />
    </section>
  )
}
